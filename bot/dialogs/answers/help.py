"""What one can ask, and everything that the bot does."""

from collections.abc import Callable, Iterable
from typing import Any

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn


def help_of(dialogs: Callable[[], Iterable[Dialog[Any]]]) -> Dialog[Nothing]:
    """The dialog that names all of these that have a command and a title."""

    async def explain(turn: Turn[Nothing], _arg: str) -> Next:
        named = [dialog for dialog in dialogs() if dialog.commands and dialog.title]
        if turn.services.library.site.official is None:
            named = [dialog for dialog in named if dialog.name != "official"]
        turn.say(
            N_(
                "Just type your question, short or long, with or without accents. I know about {subjects}. I cannot"
                " {limits}. For a person, call {hotline}.\n\nWhat I can do:\n{abilities}"
            ),
            turn.opens(N_("Talk to a person"), "human"),
            turn.opens(N_("Menu"), "menu"),
            abilities="\n".join(f"/{dialog.commands[0]} · {turn.words(dialog.title)}" for dialog in named),
        )
        return Done()

    return Dialog("help", Nothing, title=N_("How to ask me"), commands=("help", "giupdo"), begin=explain)
