"""Whether an answer helped."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.engine.hearing import misses
from bot.store.people import questions


async def say_thanks(turn: Turn[Nothing], topic_id: str) -> Next:
    if topic_id in turn.services.library.topics[turn.person.language]:
        await questions.rate(turn.tx, topic_id, True, turn.now.date())
    turn.asked = ""
    turn.say(N_("Glad to hear it. Ask me anything else at any time."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def say_sorry(turn: Turn[Nothing], topic_id: str) -> Next:
    """Counts the rating, and keeps the masked question for the editors."""
    known = topic_id in turn.services.library.topics[turn.person.language]
    if known:
        await questions.rate(turn.tx, topic_id, False, turn.now.date())
    if turn.asked:
        shown = topic_id if known else ""
        missed = questions.Missed(turn.asked, "bad", shown, turn.person.language, turn.now)
        await misses.note(turn.tx, turn.person, missed)
    turn.say(
        N_("Sorry about that. Please call {hotline}, ask in other words, or leave the question for a person."),
        turn.opens(N_("Talk to a person"), "human", word="yes"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


helpful = Dialog("helpful", Nothing, begin=say_thanks)
unhelpful = Dialog("unhelpful", Nothing, begin=say_sorry)
