"""One turn of a conversation: what was heard, what it answers, what is said back."""

from bot.engine.conversation import Conversation
from bot.engine.dialog import SILENCE, Answer, Dialog, Done, Next, Open, Proceed, Stay, Step, Yields
from bot.engine.dispatcher import Dispatcher
from bot.engine.hearing.words.recognise import UnclearError
from bot.engine.services import Services
from bot.engine.turn import Turn, opening, was_heard, was_said

__all__ = [
    "SILENCE",
    "Answer",
    "Conversation",
    "Dialog",
    "Dispatcher",
    "Done",
    "Next",
    "Open",
    "Proceed",
    "Services",
    "Stay",
    "Step",
    "Turn",
    "UnclearError",
    "Yields",
    "opening",
    "was_heard",
    "was_said",
]
