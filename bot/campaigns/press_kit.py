"""What a campaign says to those whom no chat reaches: a script for the loudspeaker, a page to put up, a banner for the
start page of public wifi."""

import re
from dataclasses import dataclass

from bot.campaigns.compose import filled
from bot.content import N_, Library
from bot.model import Campaign, File
from bot.paper.flyer import Flyer
from bot.paper.recipes import recipe, to_draw

PER_SECOND = 3.0
"""Syllables a second of somebody who reads the news to a whole village, pauses included."""

_SYLLABLE = re.compile(r"\w+")
_PICTOGRAPH = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")


@dataclass(frozen=True, slots=True)
class Script:
    """What is read out, and how many seconds that takes."""

    text: str
    seconds: int


def script(library: Library, campaign: Campaign, language: str) -> Script:
    """For the loudspeaker: who speaks, the message without pictographs, whom to call; said twice, as is the custom."""
    words = library.words[language]
    said = words(
        N_("{agency} announces.\n\n{text}\n\nFor help call {hotline}. The announcement is repeated."),
        text=spoken(campaign, language),
    )
    return Script(said, 2 * round(len(_SYLLABLE.findall(said)) / PER_SECOND))


def spoken(campaign: Campaign, language: str) -> str:
    """The first variant's text as it is said to nobody in particular."""
    return _PICTOGRAPH.sub("", filled(campaign.texts[language], {})).strip()


def flyer(library: Library, campaign: Campaign, language: str, link: str) -> File:
    """One A4 page, with a code that leads to the bot."""
    words = library.words[language]
    drawing = Flyer(
        language,
        campaign.name,
        words(N_("{agency}")),
        spoken(campaign, language),
        words(N_("Scan to talk to {assistant}, or call {hotline}.")),
        link,
    )
    return to_draw(f"{campaign.id}-{language}.pdf", campaign.name, recipe("flyer_pdf", drawing))


def banner(library: Library, campaign: Campaign, language: str, link: str) -> File:
    """A wide picture: the first sentences, whom it is from, and the code."""
    foot = library.words[language](N_("{agency} · {hotline}"))
    draw = recipe("banner_png", spoken(campaign, language), foot, link)
    return to_draw(f"{campaign.id}-{language}.png", campaign.name, draw)
