"""What an update does to the dialogs that are open, once it is known what it means."""

from bot.content import N_
from bot.engine import hearing
from bot.engine.dialog_stack import DialogStack


async def hear(stack: DialogStack) -> None:
    """Understands the update of a turn and does what it asks."""
    library, reminded = stack.services.library, stack.person.reminders
    match hearing.understand(stack.update, stack.session, stack.dialogs, library, reminded):
        case hearing.Opens(dialog, arg):
            await stack.open(dialog, arg)
        case hearing.Picks(value):
            await stack.answer(value)
        case hearing.Stale():
            stack.say(N_("That button belongs to an earlier question. Here is where we are:"))
            await stack.again()
        case hearing.Leaves():
            await stack.leave()
        case hearing.Free():
            await _free(stack)


async def _free(stack: DialogStack) -> None:
    """Words: an answer to the question, a question of their own, or neither."""
    asks = not stack.keeps_words and hearing.is_question(
        stack.update, stack.step, stack.services.faq, stack.person.language
    )
    if asks or not stack.session.frames:
        await stack.open("ask", stack.update.text)
    else:
        await stack.answer(None)
