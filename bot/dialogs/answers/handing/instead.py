"""What is typed where a question for staff waits, and is none: it is taken back, told of what is open below, or asked
of the bot."""

from dataclasses import replace
from itertools import takewhile
from typing import Any

from bot.content import N_
from bot.content.meanings import AFRAID, HOW_FAR, LATER, NEXT, NO, NONE, SAD, STOP, WAIT
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.guides.opening.unplaced import said_anywhere
from bot.dialogs.me.agreeing import DENIED, agrees, says
from bot.engine import Done, Next, Open, Stay, Turn, Yields
from bot.engine.hearing.words.assent import CLAUSE
from bot.understanding import Kind, Zone

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

PASSES = N_("pass it on, forward it, send it on, hand it on")
"""Words of whoever wants it passed on."""

CLOSED = N_("office hours are over, after hours, at this hour, so late, at night, on sunday, nobody works now")
"""Words of whoever says that nobody works now."""

WITHDRAWS = "human:withdrawn"
"""What the job opens that takes back what was passed on."""

HALF = 0.5
"""How likely the first topic must be that somebody wants instead."""

SHORT, FEW, AGAIN, ASKS = 14, 9, 4, 4
"""Words of what takes a wish back, of a wish for something else, of the same wish once more, and of the shortest
question beside the first."""


def is_far(turn: Turn[Any]) -> bool:
    """Whether a long question is only like a wish for a person: "người ta hỏi thì bà nói làm sao"."""
    text, meaning = turn.update.text, turn.meaning
    if not text or meaning is None or meaning.kind is not Kind.JOB or meaning.exact or len(text.split()) < FEW:
        return False
    unsure = meaning.zone is not Zone.ANSWER and turn.services.understanding.asks(text)
    return unsure and not says(turn, text, PERSON)


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
        return None if says(turn, rest, PERSON) and not _is_wish(turn, rest) else rest
    waits = whole.begun in TAKING_BACK or says(turn, text, SOLVED)
    return None if len(text.split()) > SHORT or not waits or says(turn, text, STILL) else ", ".join(parts)


def _takes_back(turn: Turn[Any], part: str) -> bool:
    """Whether a part says no more than that: "k", "khỏi chuyển"."""
    return turn.meant(part).word in TAKING_BACK or (len(part.split()) <= AGAIN and says(turn, part, DENIES))


def lets_go(turn: Turn[Any]) -> bool:
    """Whether only the person is let go of, and not what is open below, or told beside that."""
    rest = taken_back(turn, turn.update.text)
    return rest is not None and (bool(turn.waiting) or (bool(rest) and _says_something(turn, rest)))


def passes(turn: Turn[Any], text: str) -> bool:
    """Whether the first words want it passed on: "chuyển giùm đi, nói là …"."""
    first = next((part for part in CLAUSE.split(text) if part.strip()), "")
    meant = turn.meant(first.strip())
    return says(turn, first, PASSES) and meant.begun not in TAKING_BACK and not says(turn, first, DENIED)


def says_closed(turn: Turn[Any], text: str) -> bool:
    """Answers whoever says that nobody works at this hour."""
    if len(text.split()) > SHORT or not says(turn, text, CLOSED):
        return False
    turn.say(
        N_(
            "Right, nobody picks up outside office hours. Leave the question here, and it is answered when they are"
            " back. For anything about the epidemic that cannot wait, 1900 9095 answers day and night."
        )
    )
    return True


def goes_on(turn: Turn[Any]) -> bool:
    """Whether what sounds like a yes goes on with what is open below: "làm được rồi, bước sau là gì"."""
    text = turn.update.text
    return bool(text and turn.waiting) and turn.meant(text).word in (NEXT, HOW_FAR) and not agrees(turn, text)


def elsewhere(turn: Turn[Any], text: str) -> Next | None:
    """Where what is typed leads that is no question for staff; `None` where it may be one. What we surely know is
    answered, and nobody is sent away with it."""
    rest = "" if _withdraws(turn, text) else taken_back(turn, text)
    if rest is not None:
        return _let_go(turn, rest)
    if turn.waiting and _tells_of_a_page(turn) and not says(turn, text, STILL):
        return Yields(text)
    wished = _wished(turn, text)
    if wished == "human":
        return Stay() if len(text.split()) <= AGAIN and turn.ill is None else None
    if not wished or says(turn, text, STILL):
        return None
    return Open(*wished.split(":", 1)) if turn.waiting else Yields(text)


def answered(turn: Turn[Any], text: str) -> bool:
    """Whether a question was answered that we surely know."""
    meaning = turn.services.understanding(text, turn.person.language, turn.topic)
    if meaning.kind is not Kind.TOPIC or meaning.zone is not Zone.ANSWER or says(turn, text, STILL):
        return False
    if not turn.services.understanding.asks(text):
        return False
    say_topic(turn, meaning.id, turn.person.language)
    turn.said[-1] = replace(turn.said[-1], choices=())  # a yes is one to the person
    return True


def _let_go(turn: Turn[Any], rest: str) -> Next:
    """No person; what is told with it is heard by what was open before."""
    if rest and turn.waiting and (_tells_of_a_page(turn) or any(map(str.isdigit, rest))):
        return Yields(rest)
    if len(rest.split()) >= ASKS and _says_something(turn, rest):
        return Yields(rest)  # "không, hỏi là đứng xa vậy có sao không"
    turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
    return Done()


def _says_something(turn: Turn[Any], rest: str) -> bool:
    """Whether what is told beside that is a question, a wish, or a sorrow."""
    understanding = turn.services.understanding
    sorrow = understanding.small_word(rest, turn.person.language) in (SAD, AFRAID)
    sorrow = sorrow or bool(understanding.chats(rest, turn.person.language))
    asked = bool(understanding.telling.clauses(rest, turn.person.language)[1])
    return sorrow or asked or _is_wish(turn, rest)


def _is_wish(turn: Turn[Any], rest: str) -> bool:
    """Whether it wants something that we know, and no person: "không, cho tôi số liệu của tỉnh"."""
    meant = turn.meant(rest)
    opens = {job.id: job.opens for job in turn.services.library.jobs(turn.person.language)}
    ours = meant.zone is Zone.ANSWER or (meant.kind is Kind.TOPIC and meant.first >= HALF)
    return ours and meant.kind in (Kind.TOPIC, Kind.JOB) and opens.get(meant.id, "").partition(":")[0] != "human"


def _withdraws(turn: Turn[Any], text: str) -> bool:
    """Whether it is said that no person is needed any more, in just these words."""
    meaning = turn.meant(text)
    jobs = turn.services.library.jobs(turn.person.language)
    return meaning.exact and any(job.id == meaning.id and job.opens == WITHDRAWS for job in jobs)


def _tells_of_a_page(turn: Turn[Any]) -> bool:
    """Whether it is told what a screen shows, or that a page is done."""
    said = said_anywhere(turn)
    return bool(said.page) and (said.shows or said.done or said.solved) and not said.stuck


def _wished(turn: Turn[Any], text: str) -> str:
    """What is opened by a wish for something the bot does, in a few words; "" for none."""
    meaning = turn.services.understanding(text, turn.person.language, turn.topic)
    if meaning.kind is not Kind.JOB or len(text.split()) > FEW or turn.services.understanding.asks(text):
        return ""
    return next(job.opens for job in turn.services.library.jobs(turn.person.language) if job.id == meaning.id)
