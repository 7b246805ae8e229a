"""Several questions in one text: those that are surely known are answered, one below the other; else what is asked
beside the first stands first among what can be picked."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message
from bot.understanding import Kind, Meaning, Zone

CHANCE = 0.85
"""How likely each must be the right one, where the whole is like none of them: below that, what is short leans on what
was asked before it ("rồi chờ tới bao giờ"), and is no question of its own."""

LIKELY = 0.4
"""The same for what is only offered beside an answer."""

MOST = 3
"""Questions that are answered at once: more are no longer read on one screen."""

NEAR = 4
"""Topics that the whole is most like, of which a question is surely about one."""


def matters(turn: Turn[Nothing], question: str, language: str) -> dict[str, Meaning]:
    """What each question of a text is about that is likely known and does not lean on the first; what is none by itself
    may be one after that: "khách già quét kiểu gì, bị phạt không". Nothing where it has one alone."""
    understanding = turn.services.understanding
    parts = understanding.known.telling.clauses.questions(question, language)
    if not 1 < len(parts) <= MOST:
        return {}
    found = {part: understanding(part, language) for part in parts}
    known = {part: one.offered[0] for part, one in found.items() if one.offered and one.first >= LIKELY}
    first = known.get(parts[0], "")
    for part in parts[1:] if first else ():
        if found[part].is_sure:
            continue
        after = understanding(part, language, first)
        if after.is_sure and after.id != first and known.get(part, after.id) == after.id:
            known[part], found[part] = after.id, after
    own = [part for part in known if part == parts[0] or not first or not _leans(turn, part, language, first)]
    return {known[part]: found[part] for part in own}


def _leans(turn: Turn[Nothing], part: str, language: str, before: str) -> bool:
    """Whether a question is rather about what was asked before it: "…, dữ liệu có mất hết không"."""
    meaning = turn.services.understanding(part, language, before)
    return bool(meaning.topics) and meaning.topics[0].id == before


def are_sure(turn: Turn[Nothing], asked: dict[str, Meaning], whole: Meaning, language: str) -> bool:
    """Whether several can be answered at once: each is sure by itself, or is what the whole surely is."""
    topics = turn.services.library.topics[language]
    near = {topic.id for topic in whole.topics[:NEAR]}
    sure = (
        (whole.is_sure and whole.id == name) or (one.is_sure and (one.weighed or one.first >= CHANCE or name in near))
        for name, one in asked.items()
    )
    return len(asked) > 1 and all(sure) and not any(topics[name].held or topics[name].opens for name in asked)


def with_others(meaning: Meaning, asked: dict[str, Meaning]) -> Meaning:
    """What a text means, with what else it asks next to the likeliest of what is offered; where the whole is like
    nothing, it is what it asks."""
    if not asked:
        return meaning
    if meaning.kind in (Kind.TOPIC, Kind.JOB):
        return replace(meaning, offered=tuple(dict.fromkeys((*meaning.offered[:1], *asked, *meaning.offered))))
    first = next(iter(asked.values())).first
    return replace(meaning, kind=Kind.TOPIC, id="", zone=Zone.CHOOSE, first=first, offered=tuple(asked), aside="")


def say_all(turn: Turn[Nothing], names: Sequence[str], language: str) -> None:
    """Says the first part of each; what can be done next belongs to the last."""
    *first, last = names
    for entry in map(turn.services.library.topics[language].__getitem__, first):
        turn.say(Message(noted(turn, entry, f"{entry.question}\n\n{entry.parts[0]}")))
    say_topic(turn, last, language)


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    """Several answers that were offered, one below the other: "cả hai luôn"."""
    say_all(turn, arg.split(), turn.person.language)
    turn.misses = 0
    return Done()


both = Dialog("both", Nothing, begin=begin)
