"""What a campaign says to those whom no chat reaches: a script for the loudspeaker, news, a line for electronic boards,
a leaflet, a page to put up, a page and a banner for public wifi."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.campaigns.compose import filled
from bot.content import N_, Library
from bot.content.kit import BOARD, Kit
from bot.model import Campaign, File
from bot.paper.flyer import Flyer
from bot.paper.leaflet import Leaflet
from bot.paper.recipes import recipe, to_draw
from bot.paper.wifi_page import WifiPage

PER_SECOND = 3.0
"""Syllables a second of somebody who reads the news to a whole village, pauses included."""

_SYLLABLE = re.compile(r"\w+")
_PICTOGRAPH = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")

INVITATION = N_("Scan to talk to the {assistant}: it shows each step.")
CALL = N_("Help: {hotline}")
UNHEARD = N_("This is the text of the message: read it through, and make it fit for the ear.")


@dataclass(frozen=True, slots=True)
class Script:
    """What is read out, how many seconds that takes, and whether it was written to be heard."""

    text: str
    seconds: int
    written: bool


def script(library: Library, campaign: Campaign, language: str) -> Script:
    """For the loudspeaker: who speaks, what villagers hear, whom to call; said twice, as is the custom. A campaign that
    has no words for the loudspeaker is read out as it is written, without pictographs."""
    own = _said(campaign, "spoken", language)
    said = library.words[language](
        N_("{agency} announces.\n\n{text}\n\nFor help call {hotline}. The announcement is repeated."),
        text=own or spoken(campaign, language),
    )
    return Script(said, 2 * round(len(_SYLLABLE.findall(said)) / PER_SECOND), bool(own))


def news(library: Library, campaign: Campaign, language: str) -> str:
    """For radio and paper."""
    return _said(campaign, "news", language) or library.words[language](
        N_("{agency}:\n\n{text}\n\nHelp: {hotline}."), text=spoken(campaign, language)
    )


def board(library: Library, campaign: Campaign, language: str) -> str:
    """One line for an electronic board; "" where nothing short enough has been written."""
    short = " ".join(spoken(campaign, language).split())
    general = library.kit.board[language] if library.kit else ""
    return _said(campaign, "board", language) or (short if len(short) <= BOARD else general)


def _said(campaign: Campaign, name: str, language: str) -> str:
    return campaign.content.kit.get(name, {}).get(language, "")


def spoken(campaign: Campaign, language: str) -> str:
    """The first variant's text as it is said to nobody in particular."""
    return _PICTOGRAPH.sub("", filled(campaign.texts[language], {})).strip()


def papers(library: Library, campaign: Campaign, language: str, link: str) -> Iterator[tuple[str, File]]:
    """Everything that is printed or shown, each with what it is for. `link` is where its codes lead."""
    yield N_("A page to print and put up."), flyer(library, campaign, language, link)
    if library.kit:
        yield N_("A leaflet, A5, to be printed on both sides."), leaflet(library, library.kit, language, link)
        yield N_("A page for public wifi: one file."), wifi_page(library, library.kit, language, link)
    yield N_("A banner for the start page of public wifi."), banner(library, campaign, language, link)


def flyer(library: Library, campaign: Campaign, language: str, link: str) -> File:
    """One A4 page, with a code that leads to the bot."""
    words = library.words[language]
    drawing = Flyer(
        language,
        campaign.name,
        words(N_("{agency}")),
        spoken(campaign, language),
        words(N_("Scan to talk to the {assistant}, or call {hotline}.")),
        link,
    )
    return to_draw(f"{campaign.id}-{language}.pdf", campaign.name, recipe("flyer_pdf", drawing))


def leaflet(library: Library, kit: Kit, language: str, link: str) -> File:
    """Both sides of A5: why, how to scan, whom to call, six steps with drawings."""
    words = library.words[language]
    drawing = Leaflet(
        language,
        kit.title[language],
        words(N_("{agency}")),
        tuple(line[language] for line in kit.why),
        kit.scan_title[language],
        tuple(line[language] for line in kit.scan),
        words(N_("Install {app} in six steps")),
        tuple((library.image(step.image, "").read(), step.text[language]) for step in kit.steps),
        words(INVITATION),
        words(CALL),
        link,
    )
    return to_draw(f"leaflet-{language}.pdf", kit.title[language], recipe("leaflet_pdf", drawing))


def wifi_page(library: Library, kit: Kit, language: str, link: str) -> File:
    """A page with the three steps."""
    words = library.words[language]
    page = WifiPage(
        language,
        kit.title[language],
        words(N_("{agency}")),
        tuple(line[language] for line in kit.wifi),
        words(N_("Get {app}")),
        kit.app_url,
        words(INVITATION),
        words(N_("Ask the helper")),
        link,
        words(N_("Help:")),
        words(N_("{hotline}")),
    )
    return to_draw(f"wifi-{language}.html", kit.title[language], recipe("wifi_html", page))


def banner(library: Library, campaign: Campaign, language: str, link: str) -> File:
    """A wide picture: the three steps, or the first sentences where there is no kit; whom it is from, and the code."""
    foot = library.words[language](N_("{agency} · {hotline}"))
    kit = library.kit
    title = kit.title[language] if kit else spoken(campaign, language)
    steps = tuple(line[language] for line in kit.wifi) if kit else ()
    draw = recipe("banner_png", title, foot, link, steps)
    return to_draw(f"{campaign.id}-{language}.png", campaign.name, draw)
