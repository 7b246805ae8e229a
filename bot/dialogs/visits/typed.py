"""The code of a poster, typed instead of scanned."""

import re

from bot.checkpoints.codes.code import ALPHABET, LENGTH
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.model.writing.text import digits_of
from bot.understanding import Kind

WHOLE = re.compile(rf"(?<!\w)(?=[A-Z]*\d)(?=\d*[A-Z])[{ALPHABET}]{{{LENGTH}}}(?!\w)")
"""A code as it stands on a poster."""

LIKE = re.compile(r"(?<!\w)(?=[A-Z]{2,}-?\d{2}|\d{2,}-?[A-Z]{2})[A-Z\d-]{4,14}(?!\w)")
"""What somebody may take for one."""

SPACED = re.compile(r"(?<![\w/])\d(?:[ .-]?\d){3,7}(?![\w/])")
"""The digits under a code, however they are spaced; a phone number has more."""

FIRST = 2
"""Of the topics that a text may be about, those that tell where somebody is."""


def code_in(text: str, like: bool = False) -> str:
    """The code in a text; with `like` also what only looks like one; "" where there is none."""
    alone = " " not in text.strip()
    found = LIKE.search(text.upper() if alone else text) if like else WHOLE.search(text.upper())
    return found[0] if found else ""


def number_at_a_door(turn: Turn[Nothing], text: str) -> str:
    """The digits that somebody reads from below a code, where scanning is spoken of, now or last; "" elsewhere."""
    found = next((digits for digits in map(digits_of, SPACED.findall(text)) if not _is_called(turn, digits)), "")
    return found if found and _at_a_door(turn, text) else ""


def _is_called(turn: Turn[Nothing], digits: str) -> bool:
    """Whether they begin a number that is called here: "gọi 1900 mà máy bận hoài"."""
    library, language = turn.services.library, turn.person.language
    urgent, hotline = library.urgent(language), library.site.names_in(language)["hotline"]
    numbers = [hotline, *(call.number for call in (urgent.calls if urgent else ()))]
    return any(digits_of(number).startswith(digits) for number in numbers)


def _at_a_door(turn: Turn[Nothing], text: str) -> bool:
    library, meaning = turn.services.library, turn.meant(text)
    jobs = [job for job in library.jobs(turn.person.language) if job.opens == "guide:scan"]
    explained = {topic for job in jobs for topic in job.topics}
    near = explained.union(*map(library.related, explained))
    return turn.topic in near or (meaning.kind is Kind.TOPIC and not near.isdisjoint(meaning.offered[:FIRST]))


async def begin(turn: Turn[Nothing], code: str) -> Next:
    """Says whose it is, or that nobody has it."""
    if await turn.services.registry.find(turn.tx, code):
        return Open("scanned", code)
    turn.say(
        N_(
            "I know no place with the code {code}, so nothing was noted. A code on my posters has {length} letters and"
            " digits: please look once more and type it, or scan the poster. Other codes are scanned with one of the"
            " four apps."
        ),
        turn.opens(N_("How to scan a code"), "guide", "scan"),
        turn.opens(N_("Talk to a person"), "human"),
        code=code,
        length=LENGTH,
    )
    return Done()


typed = Dialog("typed", Nothing, begin=begin)
