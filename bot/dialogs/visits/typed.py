"""The code of a poster, typed instead of scanned."""

import re

from bot.checkpoints.codes.code import ALPHABET, LENGTH
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn

WHOLE = re.compile(rf"(?<!\w)(?=[A-Z]*\d)(?=\d*[A-Z])[{ALPHABET}]{{{LENGTH}}}(?!\w)")
"""A code as it stands on a poster."""

LIKE = re.compile(r"(?<!\w)(?=[A-Z]{2,}\d{2}|\d{2,}[A-Z]{2})[A-Z\d]{4,12}(?!\w)")
"""What somebody may take for one."""


def code_in(text: str, like: bool = False) -> str:
    """The code in a text; with `like` also what only looks like one; "" where there is none."""
    alone = " " not in text.strip()
    found = LIKE.search(text.upper() if alone else text) if like else WHOLE.search(text.upper())
    return found[0] if found else ""


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
