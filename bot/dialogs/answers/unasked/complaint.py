"""A complaint of an answer, with nothing beside it: what else may have been meant, next to what was asked."""

from bot.content import N_
from bot.content.sayings.small_words import NONE
from bot.dialogs.answers.questions.choices import picks
from bot.dialogs.answers.questions.reading import was_read
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.engine.hearing import misses
from bot.store.people import questions

FEW = 2
"""How many other answers can be picked."""

NEAR = 3
"""How many of those that the question was likest to are looked at besides what it was taken for."""


async def begin(turn: Turn[Nothing], _: str) -> Next:
    language = turn.person.language
    topics, asked = turn.services.library.topics[language], turn.asked
    meaning = turn.services.understanding(asked, language) if asked else None
    likely = (*meaning.offered, *(found.id for found in meaning.topics[:NEAR])) if meaning else ()
    near = [topics[name] for name in dict.fromkeys(likely) if name in topics and name != turn.topic]
    others = [entry for entry in near if not was_read(turn, entry)][:FEW]
    if asked:
        missed = questions.Missed(asked, "bad", turn.topic, language, turn.now)
        await misses.note(turn.tx, turn.person, missed)
    turn.say(
        N_("Sorry, that was beside the point. Say in a few words what you need, or pick it if it is one of these.")
        if others
        else N_("Sorry, that was beside the point. Say in a few words what you need, or ask a person."),
        *map(picks, others),
        turn.opens(N_("Talk to a person"), "human", word=NONE),
    )
    return Done()


complaint = Dialog("complaint", Nothing, begin=begin)
