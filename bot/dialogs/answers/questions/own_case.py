"""The answer to what is asked of somebody of whom something was told: "chồng tui F1, con tui đi học được không"."""

from typing import Any

from bot.content import N_
from bot.content.sayings.cases import Answer
from bot.content.sayings.small_words import MORE
from bot.dialogs.answers.questions.choices import did_not_help
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn, opening, was_said
from bot.model import Message
from bot.understanding import mask


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    """ "school days": what is asked. Who has heard an answer hears in other words what else there is to it."""
    language, case = turn.person.language, turn.case
    own = turn.services.understanding.known.own
    answer = next(own.answers(case, tuple(arg.split()), language), None) if case else None
    if case is None or answer is None:
        return Open("ask", turn.update.text)
    texts = own.texts(case, answer, language)
    turn.asked, turn.misses = mask(turn.update.text), 0
    turn.say(_message(turn, answer, next((text for text in texts if not was_said(turn, text)), texts[0])))
    return Done()


def _message(turn: Turn[Any], answer: Answer, text: str) -> Message:
    """It, with the topic that tells more, and a person."""
    topic = turn.services.library.topics[turn.person.language][answer.topic]
    turn.topic = topic.id
    choices = (
        opening(topic.question, "topic", topic.id, word=MORE),
        turn.opens(N_("Talk to a person"), "human", word="yes"),
        did_not_help(turn, topic.id),
    )
    return Message(noted(turn, topic, text), choices)


own_case = Dialog("own", Nothing, begin=begin)
