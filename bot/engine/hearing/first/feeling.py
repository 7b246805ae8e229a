"""Who only says what they feel gets a warm answer, and what to do first; beside a question a clause of it is said."""

from typing import TYPE_CHECKING

from bot.content.sayings.small_words import AFRAID
from bot.engine.hearing.first.illness import LIKELY
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.first.weary import is_weary
from bot.engine.hearing.heard import Answers, Aside, Heard, Means, Then
from bot.engine.hearing.meaning import open_topic
from bot.engine.hearing.words.likely import is_likely
from bot.engine.hearing.words.sound import concerns
from bot.model import Message
from bot.model.person import is_among
from bot.understanding import Kind, Meaning
from bot.understanding.traits.feelings import Felt

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack
    from bot.understanding import Understanding

FEW, TELLS = 2, 4
"""Words beside a feeling from which on something is told that may be ours, where they name what one can speak of here,
and where they do not."""

PERHAPS = 0.5
"""How likely a topic must be that is told of beside a feeling, where something is named."""

ASKS = 0.09
"""How likely a line with words of a question at least only tells that reacts to an answer."""

LEAST = 3
"""Words of the shortest question or story beside it."""

BEGINS = 120
"""Letters of an answer that may be warm by themselves."""


def felt(stack: "DialogStack") -> Felt | None:
    """The feeling that is voiced in what was typed; none where a sign of illness is, or what cannot wait."""
    step, text, understanding = stack.step, stack.update.text, stack.services.understanding
    in_person = bool(stack.session.frames) and stack.session.frames[-1].dialog == PERSON
    if not stack.in_own_words or stack.keeps_words or in_person:
        return None
    language = understanding.known.traits.languages(text, stack.person.language)
    found = understanding.known.traits.feelings(text, language)
    if found is None or (step is not None and step.any_words) or _is_of_the_illness(stack, found, language):
        return None
    meaning = stack.meaning()
    if not is_reaction(stack, found, meaning, language):
        return None
    ill = meaning.urgent or understanding.health.tells_sign(text, language)
    return None if (ill and not is_weary(stack)) or meaning.secret else found


def is_reaction(stack: "DialogStack", found: Felt, meaning: Meaning, language: str) -> bool:
    """Whether what only reacts to an answer does so: nothing is asked, and nothing else is surely meant."""
    kind, topic = stack.services.understanding.known.traits.feelings.of(found.id, language), stack.session.topic
    if kind is None or not kind.reacts:
        return True
    asks = asks_on(stack.services.understanding, stack.update.text, language)
    return bool(topic) and not (asks or (meaning.is_sure and meaning.id != topic))


def asks_on(understanding: "Understanding", text: str, language: str) -> bool:
    """Whether a line asks something, and does not only use words of a question: "có ai bị phạt đâu"."""
    known = understanding.known
    asks = bool(known.telling.clauses(text, language)[1])
    return asks and (known.acts(text, language) < ASKS or text.rstrip().endswith("?"))


def _is_of_the_illness(stack: "DialogStack", found: Felt, language: str) -> bool:
    """Whether somebody is ill, and what is voiced may be how they are, or what comes after what was told of that."""
    ill, kind = stack.session.ill, stack.services.understanding.known.traits.feelings.of(found.id, language)
    if ill is None:
        return False
    meaning = stack.meaning()
    return ill.severe or kind is None or kind.bodily or bool(meaning.word) or meaning.after_like >= LIKELY


def voiced(stack: "DialogStack", feeling: Felt | None) -> Aside | None:
    """What is said to somebody who does no more than that."""
    word, language = stack.meaning().word, stack.person.language
    if feeling is None or (word and _is_said_by_the_word(stack, feeling, word)):
        return None
    small_talk = stack.services.understanding.known.traits.chats(stack.update.text, language)
    if small_talk or _says_more(stack, feeling) or concerns(stack):
        return None
    return Aside("feeling", feeling.id, Then.REMIND)


def _is_said_by_the_word(stack: "DialogStack", feeling: Felt, word: str) -> bool:
    """Whether the small word that a line is, or closes with, says as much; a line of many words with the feeling in
    them is hardly one."""
    own = (word == AFRAID and (stack.step is None or stack.session.ill is None)) or is_weary(stack)
    return not own and (bool(feeling.rest) or feeling.beside < TELLS)


def _says_more(stack: "DialogStack", feeling: Felt) -> bool:
    """Whether something of ours is asked, wished or told beside it."""
    meaning, understanding, language = stack.meaning(), stack.services.understanding, stack.person.language
    if feeling.rest and stack.step is not None and _may_answer(stack):
        return True  # "mệt ghê, Cơm Gà Sáu Hạnh" is an answer
    if meaning.exact and meaning.kind is not Kind.WORD:
        return True
    if len(feeling.rest.split()) >= LEAST and _is_ours(stack, feeling.rest):
        return True
    named = bool(understanding.things(feeling.clause, language))
    if feeling.beside < (FEW if named else TELLS):
        return False
    return (named and understanding.known.asks(feeling.clause)) or _is_another(stack, meaning, stack.update.text)


def _may_answer(stack: "DialogStack") -> bool:
    """Whether what is told beside it may be for what is open, which does not know what concerns it."""
    dialog = stack.dialogs[stack.session.frames[-1].dialog]
    if dialog.concerns is not None:
        return False
    frame = stack.session.frames[-1]
    owned = dialog.owns is not None and dialog.owns(stack.turn_of(dialog, frame.data))
    return dialog.foretold is not None or dialog.correct is None or owned


def _is_ours(stack: "DialogStack", rest: str) -> bool:
    """Whether the clauses beside it ask something, or tell of what one can speak of here."""
    understanding, language = stack.services.understanding, stack.person.language
    if understanding.known.telling.clauses(rest, language)[1]:
        return True
    return _is_another(stack, understanding(rest, language, stack.session.topic), rest)


def _is_another(stack: "DialogStack", meaning: Meaning, text: str) -> bool:
    """Whether a text is likely about something else than what was answered last, or wishes for something."""
    if meaning.kind is not Kind.TOPIC:
        return meaning.kind is Kind.JOB
    near = meaning.id or next(iter(meaning.offered), "")
    named = bool(stack.services.understanding.things(text, stack.person.language))
    read = (stack.session.topic, open_topic(stack))
    return near not in read and ((named and meaning.first >= PERHAPS) or is_likely(meaning))


def soothe(stack: "DialogStack", feeling: Felt | None, what: Heard) -> None:
    """Says above the answer to the rest that it was heard, unless the answer does, or one before it did."""
    own = isinstance(what, Aside) and what.dialog == "own"
    afraid = isinstance(what, Answers) and feeling is not None and feeling.id == AFRAID  # of what a step asks for
    if feeling is None or not stack.said or not (own or afraid or isinstance(what, Means)):
        return
    feelings, text = stack.services.understanding.known.traits.feelings, stack.said[0].text
    language = stack.services.understanding.known.traits.languages(stack.update.text, stack.person.language)
    kind = feelings.of(feeling.id, language)
    warm = kind is None or text.startswith(kind.replies) or feelings.soothes(text[:BEGINS], language)
    if kind and not warm and not is_among(stack.session.exchanges, kind.beside):
        stack.said.insert(0, Message(kind.beside))
