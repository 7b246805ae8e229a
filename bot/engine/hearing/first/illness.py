"""Whoever told that somebody is ill is heard with that in mind, before what is open, until it is over."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.content.sayings.small_words import CALLED, NEXT, THANKS
from bot.engine.dialog import Step
from bot.engine.hearing.heard import Again, Aside, Heard, Sound, Then
from bot.model import Illness, Message, Session
from bot.understanding import Kind, Meaning, Zone
from bot.understanding.telling.ill.afterwards import After

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

LASTS = timedelta(hours=12)
"""How long after the last word about it somebody is still thought to be ill."""

SURELY, LIKELY = 0.9, 0.27
"""How like what comes after a text must be to be that, whatever else it is; and where it is like something else."""

RATHER, MOSTLY, HALF = 0.5, 0.8, 0.4
"""How likely a topic must be the right one to be rather that; and where a text is half like what comes after."""

OURS, MUCH = 0.75, 0.6
"""How likely a line must be something of ours that has nothing to do with an illness, and how like what comes after it
may be all the same: "quán tui có phải đóng cửa không", of whose waiter is ill."""

BOTH = 0.22
"""The same where a text is like two of them: of four that were less, three told of something else."""

WISHED = 3
"""Words from which on something is plainly wanted, whoever is ill."""

PATIENCE = 3
"""Messages about something else after which it is over."""


def recalled(session: Session, now: datetime) -> Session:
    """A session without who was ill too long ago."""
    ill = session.ill
    over = ill is not None and (ill.idle >= PATIENCE or now - datetime.fromisoformat(ill.since) > LASTS)
    return replace(session, ill=None) if over else session


def passed(ill: Illness) -> Illness:
    """Who is ill, after a message about something else."""
    return replace(ill, idle=ill.idle + 1)


def heard(ill: Illness | None, meaning: Meaning, step: Step | None, sound: Sound) -> Heard | None:
    """What words are taken for while somebody is `ill`, or of an illness that nobody has; nothing where they are
    about something else."""
    if ill is not None and _is_about_it(ill, meaning, step, sound):
        return told(ill.topic, meaning, ill)
    if ill is not None and not ill.idle and step is not None and meaning.word == NEXT:
        return Again()  # whoever goes on after that has not done what waited
    if meaning.calm and meaning.kind is not Kind.JOB and not meaning.is_sure:
        return Aside("urgent", meaning.calm, Then.AGAIN)
    return None


def released(stack: "DialogStack") -> None:
    """Lets go of who was ill where they are well again, or somebody plainly wants something else done and tells of no
    illness. What is told beside "hết sốt rồi" is heard by itself."""
    ill, text = stack.session.ill, stack.update.text
    if ill is None or ill.severe or ill.over or not text or stack.update.choice or text.startswith("/"):
        return
    understanding, language = stack.services.understanding, stack.person.language
    rest = understanding.health.recovered(text, language)
    if rest is None:
        tells = understanding.known.illness.urgency(text, language, understanding.borders.urgent_perhaps)
        if not tells and (_wants(stack, text) or _goes_on(stack, text)):
            _let_go(stack)
    elif _wants(stack, rest) or (_is_hardly_after(_after(stack, rest)) and _asks(stack, rest)):
        given = stack.services.library.urgent(language)
        goes_on_with(stack, rest, next((one.short for one in given.after if one.glad), "") if given else "")


def _after(stack: "DialogStack", text: str) -> After:
    return stack.services.understanding.health.after(text, stack.person.language)


def _is_hardly_after(after: After) -> bool:
    return after["after_like"] < LIKELY


def goes_on_with(stack: "DialogStack", rest: str, glad: str) -> None:
    """Lets go of who was ill, and is `glad` of that; the rest of what was told is heard by itself."""
    _let_go(stack)
    stack.said += [Message(glad)] if glad else []
    stack.hears(rest)


def _let_go(stack: "DialogStack") -> None:
    stack.session = replace(stack.session, ill=None, topic=stack.calm_topic())


def _goes_on(stack: "DialogStack", text: str) -> bool:
    """Whether somebody goes back to what waits and says more of that: "quay lại vụ mã, số nhà 27"."""
    after, waits = _after(stack, text), bool(stack.session.frames)
    return waits and after["goes_on"] and _is_hardly_after(after) and len(text.split()) > WISHED


def _wants(stack: "DialogStack", text: str) -> bool:
    """Whether something is wanted that is no person, and no answer to what is open."""
    understanding = stack.services.understanding
    meaning = understanding(text, stack.person.language)
    if meaning.word or not understanding.things(text, stack.person.language):
        return False  # "để em hỏi cô chủ nhiệm" names nothing that could be done
    opens = stack.services.library.jobs.opens(stack.person.language)
    return meaning.kind is Kind.JOB and opens[meaning.id] != "human" and len(text.split()) >= WISHED


def _asks(stack: "DialogStack", text: str) -> bool:
    understanding = stack.services.understanding
    meaning = understanding(text, stack.person.language)
    return meaning.kind is Kind.TOPIC and (meaning.zone is Zone.ANSWER or understanding.known.asks(text))


def told(topic: str, meaning: Meaning, ill: Illness | None) -> Aside:
    """What cannot wait is told, or what was told or asked after it is answered; then what waited goes on, for whoever
    wants that."""
    if ill is None or not meaning.after:
        return Aside("urgent", topic, Then.WAITS)
    names = [topic, meaning.after, *([meaning.also] if meaning.also else [])]
    return Aside("urgent", "/".join(names), Then.AGAIN if meaning.goes_on else Then.WAITS)


def _is_about_it(ill: Illness, meaning: Meaning, step: Step | None, sound: Sound) -> bool:
    """Whether more is told or asked of who is ill; in a dialog "40 Lê Lợi" is an answer, and "kích hoạt
    rồi, nồi cơm khét" a step that is done."""
    other = MUCH if meaning.confidence >= OURS else LIKELY
    if (sound.concerns and meaning.after_like < SURELY) or (sound.elsewhere and meaning.after_like < other):
        return False
    if sound.anew and meaning.kind is Kind.TOPIC and meaning.after_like < LIKELY:
        return False
    if meaning.after and THANKS in (meaning.begun, meaning.likely) and meaning.after_like < BOTH:
        return False
    if meaning.after:
        both = bool(meaning.also) and meaning.after_like >= BOTH
        return meaning.after_like >= SURELY or (not ill.over and (both or _is_likely_after(meaning, sound)))
    if ill.over or meaning.word or THANKS in (meaning.begun, meaning.likely):
        return False
    if meaning.kind in (Kind.JOB, Kind.ASIDE) or _is_something_else(meaning, sound):
        return False
    return step is None or (sound.asks and meaning.kind is Kind.TOPIC)


def _is_something_else(meaning: Meaning, sound: Sound) -> bool:
    """Whether two of three say so: it is asked, it is surely known, and it is far from what was answered."""
    return sum((sound.strays, sound.asks, meaning.is_sure)) > 1


def _is_likely_after(meaning: Meaning, sound: Sound) -> bool:
    """Whether it is what comes after, rather than something else that is known."""
    hardly = meaning.after_like < LIKELY
    other = {
        Kind.TOPIC: meaning.exact
        or (sound.strays and (hardly or (sound.asks and meaning.is_sure)))
        or (hardly and sound.asks and (meaning.is_sure or meaning.first >= RATHER))
        or (sound.asks and meaning.is_sure and meaning.first >= MOSTLY and meaning.after_like < HALF),
        Kind.JOB: meaning.exact,
        Kind.ASIDE: hardly,
    }.get(meaning.kind, False)
    return not other and meaning.word in ("", CALLED)
