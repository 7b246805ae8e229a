"""What a line tells of being reminded, in a conversation."""

from typing import Any

from bot.content import N_
from bot.dialogs.me.agreeing import says
from bot.engine import Turn
from bot.model.writing.text import fold
from bot.understanding.ends import CLAUSE, SENTENCE
from bot.understanding.hours import Told
from bot.understanding.normaliser.normalise import is_bare, words
from bot.understanding.places.phrasing.phrases import phrases, split

REMINDED = N_("remind me, do remind, yes remind")
UNREMINDED = N_("do not remind, don't remind, no need to remind, stop reminding")
"""Words with which somebody wants to be reminded, at whatever hour, or does not."""

REMIND = N_("remind at, remind me at, remind us at")
"""Words right before an hour: "nhắc 11h"."""

ASKED = N_(
    "when do you remind, when will you remind, what time do you remind, what time will you remind, when will you write,"
    " which day do you remind, how often do you remind, how many times do you remind"
)
"""Words of whoever asks when they are reminded."""

JOB = "remind"
"""The job of whoever wants that."""

TOPIC = "bot-reminders"
"""What was spoken of last where somebody was told about their reminders."""

MOST = 20
"""Words of a sentence that is about nothing but that."""

BRIEF, FIRST = 10, 3
"""Words of one that tells no hour, and of its beginning."""

BACK = 2
"""Lines before this one in which it may have been told of what one is to be reminded."""


def told(turn: Turn[Any], text: str, asked: bool = False) -> Told:
    """What a text tells; where an hour was `asked` for, a number alone is one."""
    return turn.services.understanding.known.hours(text, turn.person.language, asked)


def speaks(turn: Turn[Any], text: str) -> bool:
    """Whether being reminded is spoken of at all."""
    return turn.services.understanding.known.hours.speaks(text)


def is_wished(turn: Turn[Any], text: str) -> bool:
    """Whether somebody wants to be reminded, at whatever hour."""
    clauses = CLAUSE.split(text)
    return any(says(turn, one, REMINDED) and not says(turn, one, UNREMINDED) for one in clauses)


def wish(turn: Turn[Any], text: str) -> Told | None:
    """What is told by whoever wants to be reminded at some hour or on some day, or of something: "sáng nào cũng nhắc
    tui khai báo"; `None` for everything else, and where it is for many."""
    if not speaks(turn, text):
        return None  # as most lines
    able = turn.services.understanding.known.jobs.not_with.get(JOB)
    if (able is not None and able(words(text), is_bare(text))) or says(turn, text, ASKED):
        return None
    heard = told(turn, text)
    if heard.refuses or heard.asks or not (heard.when or heard.tasks):
        return None
    return heard if any(_wishes(turn, part, heard.when) for part in SENTENCE.split(text)) else None


def _wishes(turn: Turn[Any], part: str, when: bool) -> bool:
    """Whether a sentence wishes for it; without a day or an hour only one that begins with that: "phường xuống nhắc tui
    quét mã" tells."""
    if len(part.split()) > MOST:
        return False
    if not when:
        first = CLAUSE.split(part)[0]
        return is_brief(first, BRIEF) and is_wished(turn, " ".join(first.split()[:FIRST]))
    return is_wished(turn, part) or (bool(told(turn, part).hours) and _before_an_hour(turn, part))


def _before_an_hour(turn: Turn[Any], text: str) -> bool:
    """Whether an hour stands right behind the word for it: "nhắc 11h trưa nay"."""
    library = turn.services.library
    behind = (split(text.lower(), phrase)[2].lstrip() for phrase in phrases(library, REMIND))
    return not says(turn, text, UNREMINDED) and any(part[:1].isdigit() for part in behind)


def before(turn: Turn[Any]) -> Told:
    """What was told of it in the lines before this one, where they spoke of being reminded: "nhac 6 gio di" after "ông
    hay quên bật bluetooth, nhắc ông mỗi sáng được hông"."""
    heard = (told(turn, line) for line, _ in turn.exchanges[-BACK:])
    known = Told()
    for one in heard:
        known = known.then(one) if one.reminds and not (one.refuses or one.asks or one.hours) else known
    return known


def is_open(turn: Turn[Any]) -> bool:
    """Whether a reminder is being asked for or changed, or consent for that."""
    return bool(turn.opened & {"remind", "hours"}) or any(one.startswith("consent:remind") for one in turn.opened)


def is_possible(turn: Turn[Any]) -> bool:
    """Whether anybody can be reminded here: the content says of what, and the channel carries it."""
    there = turn.services.office.reaches_for(turn.update.address.channel)
    return there > 0 and bool(turn.services.library.tasks(turn.person.language))


def is_brief(text: str, most: int) -> bool:
    """Whether a line has so many words at the most, with room for nothing else."""
    return len(fold(text).split()) <= most
