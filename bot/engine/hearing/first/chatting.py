"""Small talk gets a short warm answer, and what is open goes on."""

from typing import TYPE_CHECKING

from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.heard import Aside, Then
from bot.engine.hearing.words.sound import concerns
from bot.understanding import Kind, Meaning, Zone

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

LEAST = 4
"""Words of the shortest sentence beside it that is looked at by itself."""

RATHER = 0.6
"""How likely a question must be ours to be no small talk."""


def chats(stack: "DialogStack") -> Aside | None:
    """What is said to small talk; nothing where something of ours is asked, wished or told beside it."""
    text, understanding, language = stack.update.text, stack.services.understanding, stack.person.language
    in_person = bool(stack.session.frames) and stack.session.frames[-1].dialog == PERSON
    if not text or stack.keeps_words or in_person or stack.update.forwarded or stack.session.ill is not None:
        return None
    name = understanding.known.traits.chats(text, language)
    meaning = stack.meaning() if name else None
    if meaning is None or meaning.urgent or meaning.secret or (stack.step is not None and stack.step.any_words):
        return None
    if concerns(stack):
        return None  # "nhập số rồi đó, trời mưa quá"
    named = understanding.things(text, language) and not understanding.known.traits.chats.is_from_the_heart(name)
    return None if named or _is_question(stack, meaning, name) else Aside("chat", name, Then.REMIND)


def _is_question(stack: "DialogStack", meaning: Meaning, name: str) -> bool:
    """Whether something is asked, or wished, that is none of it."""
    understanding, language = stack.services.understanding, stack.person.language
    if meaning.kind is Kind.JOB and (meaning.exact or meaning.zone is Zone.ANSWER or meaning.confidence >= RATHER):
        return True
    asked = understanding.known.telling.clauses(stack.update.text, language)[1]
    if asked and not understanding.known.traits.chats(asked, language):
        return True
    rest = understanding.known.traits.chats.rest(stack.update.text, language)
    if len(rest.split()) >= LEAST and understanding(rest, language).is_sure:
        return True
    sure = meaning.zone is Zone.ANSWER or meaning.confidence >= RATHER
    sure = sure and not understanding.known.traits.chats.is_from_the_heart(name)
    return meaning.kind is Kind.TOPIC and (meaning.exact or (sure and bool(asked)))
