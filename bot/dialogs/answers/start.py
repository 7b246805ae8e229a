"""Hello: who speaks, and what one can do here."""

from bot.content import N_
from bot.dialogs.answers.menu import choices
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message


async def hello(turn: Turn[Nothing], _arg: str) -> Next:
    library = turn.services.library
    language = turn.person.language
    welcome = library.image("welcome.png", library.site.welcome_alt[language])
    turn.say(Message(library.site.greeting[language], image=welcome))
    turn.say(N_("What can I do for you? Pick one, or just type your question."), *choices(turn))
    return Done(resume=False)


start = Dialog(
    "start",
    Nothing,
    commands=("start", "batdau"),
    begin=hello,
)
