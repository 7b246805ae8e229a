"""What is typed where a question for staff waits, and is none: it is taken back, told of what is open below, or asked
of the bot."""

from typing import Any

from bot.content import N_
from bot.content.sayings.small_words import HOW_FAR, NEXT
from bot.dialogs.answers.handing.taking_back import (
    AGAIN,
    PERSON,
    SHORT,
    STILL,
    TAKING_BACK,
    says_something,
    taken_back,
    withdraws,
)
from bot.dialogs.guides.opening.anywhere import said_anywhere
from bot.dialogs.guides.opening.phones import named
from bot.dialogs.me.agreeing import DENIED, agrees, says
from bot.engine import Done, Next, Open, Stay, Turn, Yields
from bot.engine.hearing.wanted import TOLD
from bot.understanding import Kind, Zone
from bot.understanding.cases import WHAT
from bot.understanding.ends import CLAUSE

PASSES = N_("pass it on, forward it, send it on, hand it on")
"""Words of whoever wants it passed on."""

YOURSELF = N_(
    "just tell me, tell me yourself, you tell me, answer it yourself, you can answer, you say it, say it here"
)
"""Words of whoever would rather have the answer of the bot."""

HESITATES = N_(
    "do not know what to ask, not sure how to ask, how do i say it, let me think, wait a moment, still typing"
)
"""Words of whoever has yet to find theirs."""

CLOSED = N_("office hours are over, after hours, at this hour, so late, at night, on sunday, nobody works now")
"""Words of whoever says that nobody works now."""

FEW, ASKS = 9, 4
"""Words of a wish for something else, and of the shortest question beside the first."""


def is_far(turn: Turn[Any]) -> bool:
    """Whether a long question is only like a wish for a person: "người ta hỏi thì bà nói làm sao"."""
    text, meaning = turn.update.text, turn.meaning
    if not text or meaning is None or meaning.kind is not Kind.JOB or meaning.exact or len(text.split()) < FEW:
        return False
    unsure = meaning.zone is not Zone.ANSWER and turn.services.understanding.known.asks(text)
    return unsure and not says(turn, text, PERSON)


def is_another(turn: Turn[Any]) -> bool:
    """Whether the words with which an offer to pass something on was taken up refuse that first, or ask something of
    their own: "không cần đâu. làm sao nói chuyện với cán bộ phường 5"."""
    text = turn.update.text
    asks = len(text.split()) >= FEW and turn.services.understanding.known.asks(text)
    return turn.update.choice is None and bool(text) and (refuses_first(turn, text) or asks) and not passes(turn, text)


def refuses_first(turn: Turn[Any], text: str) -> bool:
    """Whether the first words take a wish for a person back, whatever is asked then."""
    first, *others = CLAUSE.split(text)
    return bool(others) and taken_back(turn, first.strip()) is not None


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


def asks_us(turn: Turn[Any], text: str, matter: str) -> Next | None:
    """Answers what was to be passed on, where the bot itself is asked to: "thôi con nói luôn cũng được"; of somebody of
    whom it was told, as that case is answered. `None` where that is not said, or nothing was told."""
    if len(text.split()) > SHORT or not says(turn, text, YOURSELF):
        return None
    own = turn.services.understanding.known.own
    if turn.case and next(own.answers(turn.case, WHAT, turn.person.language), None):
        return Open("own", " ".join(WHAT))
    told = [line for line in matter.splitlines() if turn.meant(line).kind is not Kind.JOB]
    return Yields(told[-1]) if told else None


def goes_on(turn: Turn[Any]) -> bool:
    """Whether what sounds like a yes goes on with what is open below: "làm được rồi, bước sau là gì"."""
    text = turn.update.text
    return bool(text and turn.waiting) and turn.meant(text).word in (NEXT, HOW_FAR) and not agrees(turn, text)


def elsewhere(turn: Turn[Any], text: str) -> Next | None:
    """Where what is typed leads that is no question for staff; `None` where it may be one."""
    rest = "" if withdraws(turn, text) else taken_back(turn, text)
    if rest is not None:
        return _let_go(turn, rest)
    if turn.waiting and _tells_of_a_page(turn) and not says(turn, text, STILL):
        return Yields(text)
    if says(turn, text, HESITATES) and len(text.split()) <= FEW:
        return Stay()
    wished = _wished(turn, text)
    if wished == "human":
        return Stay() if len(text.split()) <= AGAIN and turn.ill is None else None
    calls = TOLD.search(text) is not None and says(turn, text, PERSON)  # "số của tui 0914…, gọi tui nghen"
    if not wished or calls or says(turn, text, STILL):
        return None
    return Open(*wished.split(":", 1)) if turn.waiting else Yields(text)


def names_a_phone(turn: Turn[Any]) -> bool:
    """Whether a phone is only named: "máy samsung a10 á" tells more of what is passed on."""
    phone = named(turn, hints=True)
    return bool(phone.guides) and not (phone.wishes or phone.wants)


def _let_go(turn: Turn[Any], rest: str) -> Next:
    """No person; what is told with it is heard by what was open before."""
    if rest and turn.waiting and (_tells_of_a_page(turn) or any(map(str.isdigit, rest))):
        return Yields(rest)
    if len(rest.split()) >= ASKS and says_something(turn, rest):
        return Yields(rest)  # "không, hỏi là đứng xa vậy có sao không"
    turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
    return Done()


def _tells_of_a_page(turn: Turn[Any]) -> bool:
    """Whether it is told what a screen shows, or that a page is done."""
    said = said_anywhere(turn)
    return bool(said.page) and (said.shows or said.done or said.solved) and not said.stuck


def _wished(turn: Turn[Any], text: str) -> str:
    """What is opened by a wish for something the bot does, in a few words; "" for none."""
    meaning = turn.services.understanding(text, turn.person.language, turn.topic)
    if meaning.kind is not Kind.JOB or len(text.split()) > FEW or turn.services.understanding.known.asks(text):
        return ""
    return "" if names_a_phone(turn) else turn.services.library.jobs.opens(turn.person.language)[meaning.id]
