"""What one can ask, and how."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn


async def explain(turn: Turn[Nothing], _arg: str) -> Next:
    turn.say(
        N_(
            "Just type your question, short or long, with or without accents. I know about {subjects}. I cannot"
            " {limits}. For a person, call {hotline}."
        ),
        turn.opens(N_("Talk to a person"), "human"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


help_ = Dialog(
    "help",
    Nothing,
    title=N_("How to ask me"),
    commands=("help", "giupdo"),
    begin=explain,
)
