"""A phone number that is typed where nothing asks for one."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Done, Next, Turn, opening
from bot.model.writing.phone import number

SIGNS = frozenset("0123456789+.-() ")
"""What a number is written with."""

FOR = ("guide:install", "register", "human")
"""What somebody may want who types one, as jobs open it."""


def is_a_number(turn: Turn[Nothing], text: str) -> bool:
    """Whether a text is nothing but a phone number."""
    return SIGNS.issuperset(text) and number(text, turn.services.library.site.country) is not None


def say_number(turn: Turn[Nothing]) -> Next:
    """Where it belongs; it is kept nowhere."""
    jobs = {job.opens: job for job in reversed(turn.services.library.jobs(turn.person.language))}
    turn.say(
        N_(
            "That is a phone number; nothing here asks for one, and I have not kept it. If {app} asks for it, type it"
            " there. If you want one of these, I ask for what is needed:"
        ),
        *(opening(jobs[opens].label, *opens.split(":", 1)) for opens in FOR if opens in jobs),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()
