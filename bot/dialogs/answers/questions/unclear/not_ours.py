"""What is said to what is no business of ours, and to what was not understood."""

from collections.abc import Sequence

from bot.content import N_
from bot.content.sayings.small_words import GOODBYE, THANKS
from bot.content.topics import Aside
from bot.dialogs.answers.handing.asking import offer
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.unclear.offering import nearest, still_about
from bot.dialogs.answers.questions.unclear.untold import keep_unanswered, only_tells, say_untold, untold
from bot.dialogs.nothing import Nothing
from bot.engine import Done, Next, Open, Turn
from bot.model import Choice, Message
from bot.understanding import Meaning

PATIENCE = 2
"""Questions in a row without an answer before a person is offered."""

WISHES = N_("You are welcome. {call}, or the health station nearby. I hope that whoever is ill is well again soon.")

SHORT = 8
"""Words of a text that may still be about the last answer."""


async def say_not_ours(turn: Turn[Nothing], meaning: Meaning, language: str) -> Next:
    """A polite reply of its kind; or the question is kept, masked, and after a second one a person is offered. Where a
    sign of illness is told and nothing else is known, that is what it is about."""
    asides = {aside.id: aside for aside in turn.services.library.asides(language) if not aside.held}
    aside = asides.get(meaning.aside)
    if aside is not None and not (aside.lone and turn.topic and not meaning.exact):
        return _say_aside(turn, aside)
    understanding = turn.services.understanding
    if understanding.health.tells_sign(turn.update.text, language):
        return Open("urgent", next(iter(understanding.known.illness.urgency.topics)))
    return await _say_unknown(turn, meaning, language)


def _say_aside(turn: Turn[Nothing], aside: Aside) -> Next:
    given = turn.services.library.urgent(turn.person.language)
    if given and turn.ill is not None and not turn.ill.over and aside.id in (THANKS, GOODBYE):
        turn.say(WISHES, call=given.calls[-1].label)
        return Done()
    turn.misses += aside.unclear
    turn.say(Message(noted(turn, aside, aside.reply)))
    if aside.unclear and turn.misses >= PATIENCE:
        turn.say(offer(turn))
    else:
        turn.say(N_("I can help with {subjects}. Or call {hotline}."), *_whom_else(turn, ""))
    return Done()


async def _say_unknown(turn: Turn[Nothing], meaning: Meaning, language: str) -> Next:
    """What may be meant is asked; only where nothing is near, it is said that it is not known. Who only tells something
    after an answer is heard."""
    last = turn.services.library.topics[language].get(turn.topic)
    if last is not None and not turn.ill and only_tells(turn, turn.asked, language):
        await say_untold(turn, turn.asked, language, ())
        return Done()
    turn.misses += 1
    await keep_unanswered(turn)
    near = nearest(turn, meaning, language)
    if turn.misses >= PATIENCE:
        turn.say(N_("Sorry, I do not know that one."))
        turn.say(offer(turn))
    elif last is not None and len(turn.asked.split()) <= SHORT:
        turn.say(still_about(turn, last, language))
    elif near or last is not None:
        turn.say(untold(turn, turn.asked, language, near))
    else:
        turn.say(N_("Sorry, I do not know that one."))
        turn.say(N_("I can help with {subjects}. Or call {hotline}."), *_whom_else(turn, "yes"))
    return Done()


def _whom_else(turn: Turn[Nothing], word: str) -> Sequence[Choice]:
    return turn.opens(N_("Talk to a person"), "human", word=word), turn.opens(N_("Menu"), "menu")
