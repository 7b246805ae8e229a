"""How a wish for a person is taken back: "thôi khỏi", "wrong chat", "khoan, được rồi. Nó hỏi họ tên"."""

from itertools import takewhile
from typing import Any

from bot.content import N_
from bot.content.sayings.small_words import AFRAID, LATER, NO, NONE, SAD, STOP, WAIT
from bot.dialogs.me.agreeing import says
from bot.engine import Turn
from bot.understanding import Kind, Zone
from bot.understanding.ends import CLAUSE

TAKING_BACK = frozenset([WAIT, STOP, LATER, NO, NONE])
"""Small words with which a wish for a person is taken back."""

SOLVED = N_(
    "it works now, i managed, got it working, solved it, no need, no longer needed, do not pass it on, wrong chat,"
    " sent by mistake, typed by mistake, pressed by mistake, let me try, i try again, by myself, let me ask"
)
"""Words of whoever needs nobody any more, or not yet."""

DENIES = N_("no need, do not pass it on, don't pass it on, don't send it")
"""What is said to an offer to pass something on."""

STILL = N_("cannot, does not work, not yet, but, please, staff, officer, person")
"""Words of whoever still needs somebody."""

PERSON = N_(
    "staff, officer, person, somebody, someone, human, call, talk, speak, chat with, hotline, whom, who is in charge"
)
"""Words of whoever wants a person."""

WITHDRAWS = "human:withdrawn"
"""What the job opens that takes back what was passed on."""

HALF = 0.5
"""How likely the first topic must be that somebody wants instead."""

SHORT, AGAIN = 14, 4
"""Words of what takes a wish back, and of the same wish once more."""


def taken_back(turn: Turn[Any], text: str) -> str | None:
    """What else is told by whoever needs no person any more: "nó hỏi họ tên" in "khoan, được rồi. Nó hỏi họ tên"; ""
    for nothing, `None` where a person is still wanted."""
    whole = turn.meant(text)
    if whole.word in TAKING_BACK:
        return ""
    parts = [part.strip() for part in CLAUSE.split(text) if part.strip()]
    begins = list(takewhile(lambda part: _takes_back(turn, part), parts))
    if 0 < len(begins) < len(parts):  # "thôi khỏi, mà …" lets go, whatever is told then, unless it asks for a person
        rest = ", ".join(parts[len(begins) :])
        return None if says(turn, rest, PERSON) and not is_wish(turn, rest) else rest
    waits = whole.begun in TAKING_BACK or says(turn, text, SOLVED)
    return None if len(text.split()) > SHORT or not waits or says(turn, text, STILL) else ", ".join(parts)


def _takes_back(turn: Turn[Any], part: str) -> bool:
    """Whether a part says no more than that: "k", "khỏi chuyển"."""
    return turn.meant(part).word in TAKING_BACK or (len(part.split()) <= AGAIN and says(turn, part, DENIES))


def lets_go(turn: Turn[Any]) -> bool:
    """Whether only the person is let go of, and not what is open below, or told beside that."""
    rest = taken_back(turn, turn.update.text)
    return rest is not None and (bool(turn.waiting) or (bool(rest) and says_something(turn, rest)))


def says_something(turn: Turn[Any], rest: str) -> bool:
    """Whether what is told beside that is a question, a wish, or a sorrow."""
    understanding = turn.services.understanding
    sorrow = understanding.small_word(rest, turn.person.language) in (SAD, AFRAID)
    sorrow = sorrow or bool(understanding.known.traits.chats(rest, turn.person.language))
    asked = bool(understanding.known.telling.clauses(rest, turn.person.language)[1])
    return sorrow or asked or is_wish(turn, rest)


def is_wish(turn: Turn[Any], rest: str) -> bool:
    """Whether it wants something that we know, and no person: "không, cho tôi số liệu của tỉnh"."""
    meant = turn.meant(rest)
    opens = turn.services.library.jobs.opens(turn.person.language)
    ours = meant.zone is Zone.ANSWER or (meant.kind is Kind.TOPIC and meant.first >= HALF)
    return ours and meant.kind in (Kind.TOPIC, Kind.JOB) and opens.get(meant.id, "").partition(":")[0] != "human"


def withdraws(turn: Turn[Any], text: str) -> bool:
    """Whether it is said that no person is needed any more, in just these words."""
    meaning = turn.meant(text)
    return meaning.exact and turn.services.library.jobs.opens(turn.person.language).get(meaning.id) == WITHDRAWS
