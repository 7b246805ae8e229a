"""Somebody is ill, or with somebody who is: whom to call comes first, then what to do, then what is told or asked after
that."""

from dataclasses import replace
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.urgent import After, Urgent
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.illness.remembered import after_news, patient_of, remembered, tells_sign, what_to_tell
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, was_said
from bot.engine.hearing.first.illness import SURELY
from bot.model import Choice, Illness, Message

HARDLY = 0.35
"""How like the phrasings of something else a line must be that tells a sign, and asks nothing."""

SUPPOSED, WELL = "supposed", "well"
"""What is said of an illness that nobody has."""


async def begin(turn: Turn[Any], arg: str) -> Next:
    """ "cv-sick-todo", "cv-sick-todo/called" for what was told after it, "cv-sick-todo/called/give" for two of that, or
    "cv-sick-todo/supposed" for whoever only asks what would be, and "cv-sick-todo/well" for whoever has none."""
    topic_id, *names = arg.split("/")
    library = turn.services.library
    language = turn.services.understanding.known.traits.languages(turn.update.text, turn.person.language)
    turn.words = library.words[language]
    given = _given(turn, language)
    if given and names[:1] in ([SUPPOSED], [WELL]):
        turn.say(Message(given.supposed.reply if names == [SUPPOSED] else _well(turn, given)))
        return Done(resume=False)
    after = _after(turn, given, names, language)
    before, turn.ill = turn.ill, remembered(turn, topic_id, language)
    told = before is not None and not _is_another(turn, before, turn.ill, language)
    turn.topic, entry = topic_id, library.topics[language].get(topic_id)
    if given and after and (told or before is None):
        _say_after(turn, given, turn.ill, after)
    elif entry is not None:
        turn.say(_advice(turn, entry, language, turn.ill, told))
    else:
        turn.say(N_("If it is an emergency, please call for help right now."), *_calls(turn, language))
    return Done(resume=False)


def _is_another(turn: Turn[Any], before: Illness, ill: Illness, language: str) -> bool:
    """Whether a sign is told of such a person as was not told of yet: a child, after a grown-up."""
    return ill.who not in ("", before.who) and tells_sign(turn, language)


def _well(turn: Turn[Any], given: Urgent) -> str:
    """What is said to whoever has no illness, and was just told what to do all the same."""
    denied = given.denied
    return denied.anyway if denied.anyway and turn.topic in denied.despite else denied.reply


def _after(turn: Turn[Any], given: Urgent | None, names: list[str], language: str) -> list[After]:
    """What was told or asked; what is said `alone` takes the place of all else. Nothing is over where a sign is told
    along with it, or somebody else is ill, and nobody is better but surely: "không thở nữa" is not "thở lại rồi".
    Whoever tells one more sign says just that, unless it is like something else: "co ho nua" is not "gọi rồi"."""
    after = [after for name in names for after in (given.after if given else ()) if after.id == name]
    after = [one for one in after if one.alone] or after
    meaning = turn.meaning
    sure = meaning is not None and meaning.after_like >= SURELY
    if not tells_sign(turn, language):
        return after
    hardly = meaning is not None and bool(meaning.urgent) and meaning.after_like < HARDLY
    if hardly and not turn.services.understanding.known.asks(turn.update.text):
        return []
    return [] if any(one.ends or (one.glad and not sure) for one in after) else after


def _say_after(turn: Turn[Any], given: Urgent, ill: Illness, after: list[After]) -> None:
    """Its answer, in short where more is told beside it; below the numbers to call, unless help is on its way."""
    for one in after:
        turn.ill = after_news(turn.ill, one) if turn.ill else None
    first, *others = after
    ill = turn.ill or ill
    texts = [first.short if others and first.short else _reply(first, ill), *(_reply(one, ill) for one in others)]
    said = Message("\n\n".join(texts))
    if turn.ill is None or turn.ill.over:
        turn.topic = ""
    is_calm = ill.help or any(one.news or one.ends for one in after)
    turn.say(said if is_calm else _below(said, _calls_of(given)))


def _reply(after: After, ill: Illness) -> str:
    over = after.over if ill.over else ""
    return over or (after.helped if ill.help else "") or (after.severe if ill.severe else "") or after.reply


def _advice(turn: Turn[Any], entry: Topic, language: str, ill: Illness, told: bool) -> Message:
    """What is to be done: at once, where a sign is severe. `told`: the person has read it, and is told in other
    words."""
    given = _given(turn, language)
    again = _again(given, ill)
    at_once = _at_once(given, ill)
    first = [] if told and again and not at_once else [at_once or _for_whom(given, ill) or entry.answer]
    texts = [noted(turn, entry, text) for text in ([] if ill.help and again else first) + again]
    said = [whom_to_call_first(turn, Message(text), language) for text in texts]
    best = next((message for message in said if not was_said(turn, message.text)), said[-1])
    tell = what_to_tell(turn, ill) if ill.severe else ""
    return replace(best, text=f"{best.text}\n\n{tell}") if tell else best


def _at_once(given: Urgent | None, ill: Illness) -> str:
    """What to do where a sign was severe."""
    patient = patient_of(given, ill.who)
    return ((patient.at_once if patient else "") or given.at_once) if given and ill.severe else ""


def _for_whom(given: Urgent | None, ill: Illness) -> str:
    """What to do where such a person is ill; "" where it is the same for anybody."""
    patient = patient_of(given, ill.who)
    return patient.reply if patient else ""


def _again(given: Urgent | None, ill: Illness) -> list[str]:
    """What is said to whoever has read that and tells more."""
    if given is None:
        return []
    severe = given.again_severe if ill.severe else ()
    return list((ill.help and ill.severe and given.again_helped) or severe or given.again)


def whom_to_call_first(turn: Turn[Any], message: Message, language: str) -> Message:
    """A message with the numbers to call above it."""
    return _below(message, _calls(turn, language))


def _below(message: Message, calls: tuple[Choice, ...]) -> Message:
    text = "\n\n".join([*(f"📞 {choice.label}" for choice in calls), message.text])
    return replace(message, text=text, choices=(*calls, *message.choices))


def _calls(turn: Turn[Any], language: str) -> tuple[Choice, ...]:
    return _calls_of(_given(turn, language))


def _calls_of(given: Urgent | None) -> tuple[Choice, ...]:
    return tuple(Choice(call.label, url=f"tel:{call.number}") for call in given.calls) if given else ()


def _given(turn: Turn[Any], language: str) -> Urgent | None:
    library = turn.services.library
    return library.urgent(language) or library.urgent(turn.person.language)


urgent = Dialog("urgent", Nothing, begin=begin)
