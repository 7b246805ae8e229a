"""What is said in between, and what becomes of the question that waits meanwhile."""

from typing import TYPE_CHECKING

from bot.content import N_
from bot.engine.hearing import shorter
from bot.engine.hearing.heard import Aside, Then
from bot.model import Message

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack


async def say_aside(stack: "DialogStack", aside: Aside) -> None:
    """Says something in between that touches nothing; the question that waits is put again, where it should be."""
    await answer_beside(stack, aside.dialog, aside.arg)
    if stack.step is not None:
        await _after(stack, aside.then)


async def answer_beside(stack: "DialogStack", name: str, arg: str) -> None:
    """Says what a dialog begins with, without opening it."""
    dialog = stack.dialogs[name]
    turn = stack.turn_of(dialog, {})
    await dialog.start(turn, arg)
    stack.take(turn)


async def _after(stack: "DialogStack", then: Then) -> None:
    """What becomes of the question that waits; its choices can be picked as before."""
    if then is Then.AGAIN:
        question = await stack.beside()
        if question.text:
            stack.say(N_("Now back to where we were:"))
        stack.put_below(question)
    elif then is Then.WAITS:
        stack.say(N_("What we were at waits here: type “go on” whenever you like."))
    elif then is Then.REMIND and (stack.step is None or stack.step.beside is None):
        stack.said += [Message(line) for line in shorter.lines(await stack.question())]
