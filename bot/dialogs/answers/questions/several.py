"""Several questions in one text, each of them surely known: all are answered, one below the other."""

from bot.content import Topic
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.nothing import Nothing
from bot.engine import Turn
from bot.model import Message

CHANCE = 0.85
"""How likely each must be the right one: below that, what is short leans on what was asked before it ("rồi chờ tới bao
giờ"), and is no question of its own."""

MOST = 3
"""Questions that are answered at once: more are no longer read on one screen."""


def asked(turn: Turn[Nothing], question: str, language: str) -> list[Topic]:
    """The answers to the questions of a text; nothing where those are not several that are sure."""
    understanding, topics = turn.services.understanding, turn.services.library.topics[language]
    parts = understanding.telling.clauses.questions(question, language)
    if not 1 < len(parts) <= MOST:
        return []
    known: dict[str, Topic] = {}
    for part in reversed(parts):  # the last leans on the others more often than they on it
        meaning = understanding(part, language)
        entry = topics[meaning.id] if meaning.is_sure and meaning.first >= CHANCE else None
        if entry is None or entry.held or entry.opens:
            return []
        known[entry.id] = entry
    entries = list(known.values())[::-1]
    if len(entries) < len(parts) or any(_leans(turn, part, language, entries[0].id) for part in parts[1:]):
        return []
    return entries


def _leans(turn: Turn[Nothing], part: str, language: str, before: str) -> bool:
    """Whether a question is rather about what was asked before it: "…, dữ liệu có mất hết không"."""
    meaning = turn.services.understanding(part, language, before)
    return bool(meaning.topics) and meaning.topics[0].id == before


def say_all(turn: Turn[Nothing], entries: list[Topic], language: str) -> None:
    """Says the first part of each; what can be done next belongs to the last."""
    *first, last = entries
    for entry in first:
        turn.say(Message(noted(turn, entry, f"{entry.question}\n\n{entry.parts[0]}")))
    say_topic(turn, last.id, language)
