"""What is told of those who write and of theirs is kept for a while; what is then asked of one of them is answered as
that."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.content.sayings.cases import Answer
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.first.meant_else import (
    SICK,
    is_about_such,
    is_firm,
    is_next_door,
    is_only_near,
    is_plain,
    is_rather_of_another,
    is_something_else,
    names_another,
)
from bot.engine.hearing.heard import Aside, Then
from bot.model import Case
from bot.model.person import is_among
from bot.understanding import Kind, Zone
from bot.understanding.cases import WHAT, Heard
from bot.understanding.ends import CLAUSE

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

LASTS = timedelta(hours=12)
"""How long after the last word about them it is still so."""


def noted(stack: "DialogStack") -> None:
    """Keeps what an update tells of people."""
    update, known = stack.update, _known(stack)
    understanding, now = stack.services.understanding, stack.now.isoformat()
    told, asking = understanding.known.told, understanding.known.asks(update.text)
    stack.case = told(update.text, stack.person.language, known, now, asking) if stack.in_own_words else None
    case = stack.case.case if stack.case else known
    kept = case if case and case.told else None
    if kept is not stack.session.case:
        stack.session = replace(stack.session, case=kept)


def _known(stack: "DialogStack") -> Case | None:
    """What was told before, and is not over."""
    known, understanding = stack.session.case, stack.services.understanding
    if known is None or stack.now - datetime.fromisoformat(known.since) > LASTS:
        return None
    well = understanding.health.recovered(stack.update.text, stack.person.language) is not None
    return understanding.known.told.recovered(known) if well else known


def asked(stack: "DialogStack") -> Aside | None:
    """The answer to what is asked of somebody of whom something was told, unless something else is surely meant."""
    heard = stack.case
    is_severe = stack.session.ill is not None and stack.session.ill.severe
    if heard is None or is_severe or stack.keeps_words or not (heard.asks or _tells_alone(stack, heard)):
        return None
    asks = heard.asks or _asked_before(stack, heard) or WHAT
    answer = next(stack.services.understanding.known.own.answers(heard.case, asks, stack.person.language), None)
    if answer is None or is_something_else(stack, heard, asks) or is_plain(stack, heard, answer):
        return None  # something else is surely meant
    if is_rather_of_another(stack, heard, answer, asks):
        return None  # or likelier
    if _was_told(stack, heard, answer) or (heard.asks and not is_firm(stack) and names_another(stack, answer, asks)):
        return None  # what is asked on is not told there
    if stack.session.frames and stack.session.frames[-1].dialog == PERSON:
        stack.put(stack.session.frames[:-1])  # who is answered waits for nobody
    return Aside("own", " ".join(asks), Then.AGAIN)


def _asked_before(stack: "DialogStack", heard: Heard) -> tuple[str, ...]:
    """What was asked that whatever is told now is more of: no glass and no wages, and nothing where it is told of the
    sick, or that somebody is."""
    asked, own = heard.case.asked, stack.services.understanding.known.own
    sick = _is_of_the_sick(stack, heard) or (heard.standing and heard.case.told[-1][1] == SICK)
    return () if sick or own.is_firm(asked, stack.person.language) else asked


def _was_told(stack: "DialogStack", heard: Heard, answer: Answer) -> bool:
    """Whether an answer was given lately, in all the words that there are for it."""
    texts = stack.services.understanding.known.own.texts(heard.case, answer, stack.person.language)
    return all(is_among(stack.session.exchanges, text) for text in texts)


def _tells_alone(stack: "DialogStack", heard: Heard) -> bool:
    """Whether more is told of what was asked before, or what it is about is told alone: "nghe nói ổng là F0"; "the
    driver who brought me is positive" asks nothing."""
    next_door = is_next_door(stack, heard)
    if heard.news and (next_door or (stack.meaning().urgent and is_only_near(stack, heard))):
        # beside a guide, too: "hàng xóm tui ho"
        return stack.step is None or (next_door and not stack.step.any_words)
    meaning, asks_it = stack.meaning(), stack.services.understanding.known.asks(stack.update.text)
    tells = meaning.kind is Kind.JOB and not asks_it  # "em ở Sài Gòn không về được, chỉ cách cài cho ba" asks for it
    if heard.standing and stack.step is None and (meaning.calm or tells or _is_unclear(stack)):
        return True  # "bạn em là F1, em có ho gì đâu"; "bạn em là F2 mà em mới đi cà phê với nó" registers no café
    if _is_of_the_sick(stack, heard):
        return True
    last = [part for part in CLAUSE.split(stack.update.text) if part.strip()][-1:]
    asks = any(map(stack.services.understanding.known.asks, last))
    if not heard.news or stack.step is not None or asks:
        return False
    urgency = stack.services.understanding.known.illness.urgency
    cares = stack.session.topic in urgency.near - urgency.topics  # "à quên, tuần trước có đi Đà Nẵng" after a symptom
    return bool(heard.case.asked) or (heard.standing and cares) or is_about_such(stack, stack.meaning(), 1)


def _is_unclear(stack: "DialogStack") -> bool:
    """Whether a line asks nothing, and none of our topics is surely meant."""
    return stack.meaning().zone is not Zone.ANSWER and not stack.services.understanding.known.asks(stack.update.text)


def _is_of_the_sick(stack: "DialogStack", heard: Heard) -> bool:
    """Whether what somebody is who has a fever is told, too: "nó mới ở Bắc Giang vô"."""
    of_it = heard.standing and not heard.asks and stack.step is None
    return of_it and stack.services.understanding.known.own.is_of_the_sick(heard.case, SICK)
