"""The way into the console: a link that signs one browser in, once."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.model import Choice, Message
from bot.staff import sign_in
from bot.store.staff import colleagues

INTO = N_(
    "This opens the console as {name}, once, within {minutes} minutes, on the device where you open it."
    " Please do not pass it on."
)


async def begin(turn: Turn[Nothing], _arg: str) -> Next:
    """A button where the server has a proper address; a channel may refuse any other, so that is typed."""
    colleague = await colleagues.of(turn.tx, turn.person.id)
    if colleague is None:
        return Open("staff")
    link = await sign_in.link(turn.tx, colleague, turn.services.registry.root, turn.now)
    minutes = int(sign_in.VALID.total_seconds() // 60)
    opens = Choice(turn.words(N_("Open the console")), url=link)
    said = turn.message(INTO, name=colleague.name, minutes=minutes)
    turn.say(Message(said.text, (opens,)) if link.startswith("https:") else Message(f"{said.text}\n{link}"))
    return Done()


console = Dialog("console", Nothing, begin=begin)
