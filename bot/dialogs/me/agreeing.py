"""What counts as a yes: nothing but a yes."""

from typing import Any

from bot.content import N_
from bot.content.sayings.small_words import NEXT, NO, STOP, YES
from bot.engine import Turn
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser import listed

AGREED = N_("agree, agreed, i consent, you may keep it")
"""Words that say yes, whatever else is said with them, unless that is asked or denied."""

NODS = N_("yes, ok, okay, fine")
"""Words that say yes with "done": "ok rồi"."""

DENIED = N_("not, no, never, don't, do not, if")
"""Words that take a yes back."""

KEEPING = N_("keep, store, save")
"""What is agreed to: whoever asks about that, or denies it, has not agreed."""

PLAIN = 6
"""Words up to which a part of a wish says nothing but that its writer agrees."""


def agreed(turn: Turn[Any], text: str) -> str | None:
    """What is told beside a yes, "" for nothing; `None` where there is no yes: "dạ đồng ý. Quán Mây" tells "Quán Mây".
    Whoever asks about being remembered, or refuses it, in another part has not agreed."""
    parts = CLAUSE.split(text)
    yes = next((at for at, part in enumerate(parts) if agrees(turn, part)), None)
    if yes is None or any(_takes_back(turn, part) for part in parts[:yes] + parts[yes + 1 :]):
        return "" if agrees(turn, text) else None
    start = sum(len(part) + 1 for part in parts[:yes])
    before, after = text[:start], text[start + len(parts[yes]) + 1 :]
    return " ".join(filter(None, (before.strip(), _beside(turn, parts[yes]), after.strip())))


def agrees(turn: Turn[Any], text: str) -> bool:
    """Whether a text says yes: as a whole, or with the very word for it: "thì đồng ý, hỏi hoài". "Done" is none."""
    if not text.strip():
        return False
    meant = turn.meant(text.strip())
    if meant.word in (YES, NO):
        return meant.word == YES
    taken_back = turn.services.understanding.known.asks(text) or says(turn, text, DENIED)
    nods = meant.word == NEXT and says(turn, text, NODS)
    return nods or (not taken_back and (meant.begun == YES or says(turn, text, AGREED)))


def gives_in(turn: Turn[Any]) -> bool:
    """Whether a yes follows what else lets go of everything: "thôi đồng ý, làm đi"."""
    text = turn.update.text
    behind = CLAUSE.split(" ".join(text.split()[1:]))[0]
    return turn.meant(text).begun == STOP and turn.meant(behind).word == YES and agrees(turn, text)


def says_so(turn: Turn[Any]) -> bool:
    """Whether the very word for a yes is said, whatever small word the whole is like: "ok e dong y"."""
    return gives_in(turn) or (says(turn, turn.update.text, AGREED) and agrees(turn, turn.update.text))


def refused(turn: Turn[Any]) -> str | None:
    """What is said beside a no: "giữ làm chi" in "không đồng ý, giữ làm chi"; `None` where there is none."""
    first, *others = CLAUSE.split(turn.update.text, maxsplit=1)
    beside = others[0].strip() if others else ""
    no = turn.meant(first).word == NO and says(turn, first, AGREED)
    return beside if no and beside else None


def agrees_beforehand(turn: Turn[Any], text: str) -> bool:
    """Whether somebody who wishes for something says in so many words that they agree: "…, đồng ý luôn nha".
    What begins with it answers an offer, unless it names what is agreed to."""
    first, *others = CLAUSE.split(text)
    plain = [part for part in others if 0 < len(part.split()) <= PLAIN]
    plain += [first] if says(turn, first, KEEPING) else []
    return any(says(turn, part, AGREED) for part in plain) and bool(agreed(turn, text))


def says(turn: Turn[Any], text: str, sentence: str) -> bool:
    """Whether one of these phrases is in a text; with its own diacritics, if the text has any: "đúng" is no "đừng"."""
    return listed.says(text, turn.services.library.listed(sentence))


def _takes_back(turn: Turn[Any], part: str) -> bool:
    unsure = turn.services.understanding.known.asks(part) or says(turn, part, DENIED)
    return unsure and says(turn, part, KEEPING)


def _beside(turn: Turn[Any], part: str) -> str:
    """What follows the yes in the same part: "taxi Vạn Thành" in "ok đồng ý taxi Vạn Thành"."""
    said = part.split()
    for length in range(len(said), 0, -1):
        if agrees(turn, " ".join(said[:length])) and turn.meant(" ".join(said[:length])).word == YES:
            return " ".join(said[length:])
    return part.strip()


def is_explicit(turn: Turn[Any]) -> bool:
    """Whether a yes was pressed, or typed as one: "tôi" is part of its label, and none; what is only like "done", "làm
    rồi mà không thấy", is none either."""
    text, meant = turn.update.text, turn.meant(turn.update.text)
    done = bool(text) and NEXT in (meant.word, meant.begun, meant.likely)
    return (turn.picked is not None and not done) or agrees(turn, text)
