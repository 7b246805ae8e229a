"""How the words of an update sound, where they were typed."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from bot.content.sayings.small_words import YES
from bot.engine.choices import answers
from bot.engine.hearing.beside import tells
from bot.engine.hearing.heard import Sound
from bot.engine.hearing.words.assent import assents
from bot.engine.hearing.words.elsewhere import elsewhere
from bot.engine.hearing.words.recognise import hinted
from bot.engine.hearing.words.small_words import said_by
from bot.understanding import Kind, Meaning

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

LABEL = 6
"""Words of the longest label that is typed as it stands; more tell more."""


def sound_of(stack: "DialogStack") -> Sound:
    """How they sound to what is open, and after what was answered last."""
    text = stack.update.text
    return Sound(
        asks=stack.update.forwarded or stack.services.understanding.known.asks(text) or _asks_anew(stack, text),
        anew=_asks_anew(stack, text),
        marked=text.rstrip().endswith("?"),
        hints=_hints(stack) or _is_own(stack),
        goes_on=_goes_on(stack),
        stays=stack.stays(),
        more=len(text.split()) > LABEL,
        strays=_strays(stack.meaning(), stack.services.library.related(_topic(stack))),
        number=_is_number(stack),
        tells=stack.step is not None and tells(stack),
        assents=_assents(stack),
        pauses=_pauses(stack),
        concerns=stack.session.ill is not None and concerns(stack),
        elsewhere=elsewhere(stack),
        loud=stack.person.reminders and text.strip().isupper(),
    )


def _asks_anew(stack: "DialogStack", text: str) -> bool:
    """Whether they say that they ask, after an answer: "em hỏi tiền xét nghiệm"."""
    return bool(_topic(stack)) and stack.services.understanding.known.follow_ups.anew(text) is not None


def _topic(stack: "DialogStack") -> str:
    """What was answered last, or what cannot wait, while somebody is ill."""
    return stack.session.ill.topic if stack.session.ill else stack.session.topic


def _goes_on(stack: "DialogStack") -> bool:
    """Whether the text wants to go on with the dialog that is open."""
    job = stack.job()
    return job is not None and job.resumes and stack.stays()


def _hints(stack: "DialogStack") -> bool:
    """Whether they are some words of one choice's label."""
    text = stack.update.text.strip()
    return stack.step is not None and " " in text and hinted(text, answers(stack.session)) is not None


def _is_own(stack: "DialogStack") -> bool:
    """Whether what is open has words of its own for what may be a small one."""
    if stack.step is None or not (stack.meaning().begun or _goes_on(stack) or _strayed(stack)):
        return False
    dialog, frame = stack.dialogs[stack.session.frames[-1].dialog], stack.session.frames[-1]
    return dialog.owns is not None and dialog.owns(stack.turn_of(dialog, frame.data))


def _strayed(stack: "DialogStack") -> bool:
    """Whether words that are an answer, as any are here, may be taken for a question."""
    step = stack.step
    return step is not None and step.any_words and stack.meaning().kind in (Kind.TOPIC, Kind.JOB)


def _assents(stack: "DialogStack") -> bool:
    """Whether they say yes to the question that waits."""
    agreed = said_by(YES, stack.session)
    if stack.step is None or agreed is None or stack.wishes_else():
        return False
    return assents(stack.update.text, stack.services.understanding, stack.person.language, agreed.label)


def _is_number(stack: "DialogStack") -> bool:
    """Whether there are only digits, at a step that takes neither any words nor a choice: it asks for a phone."""
    step, text = stack.step, "".join(stack.update.text.split())
    return step is not None and not step.any_words and not answers(stack.session) and text.isdigit()


def _pauses(stack: "DialogStack") -> bool:
    """Whether what is open, and can wait, is put off: "thôi khoan, để chiều tui hỏi bà xã"; "làm luôn đi, lẹ nha, có
    khách rồi" does not."""
    dialog = stack.dialogs[stack.session.frames[-1].dialog] if stack.step is not None else None
    if dialog is None or dialog.put_off is None or tells(stack):
        return False
    known, text, language = stack.services.understanding.known, stack.update.text, stack.person.language
    hurries = stack.stays() and not stack.meaning().begun
    # "hỏi tí, trường đang nghỉ có cần làm không" asks
    asks = known.telling.clauses(text, language)[1] and (known.asks.ends(text) or not known.telling.later(text))
    return known.telling.puts_off(text, language) and not (hurries or asks)


def concerns(stack: "DialogStack") -> bool:
    """Whether they plainly tell of what is open."""
    frame = stack.session.frames[-1] if stack.step is not None else None
    dialog = stack.dialogs[frame.dialog] if frame else None
    if frame is None or dialog is None or dialog.concerns is None:
        return False
    return dialog.concerns(stack.turn_of(dialog, frame.data), True)


def _strays(meaning: Meaning, near: Collection[str]) -> bool:
    return meaning.kind is Kind.TOPIC and bool(meaning.offered) and set(near).isdisjoint(meaning.offered)
