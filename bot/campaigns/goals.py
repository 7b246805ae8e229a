"""Where the campaign stood, where it wants to be, and what was done here since."""

from babel.numbers import format_decimal, format_percent

from bot.content import N_, Library, Words, spoken_date
from bot.content.site import Goals
from bot.store import Tx
from bot.store.checkpoints import checkpoints
from bot.store.people import progress

INSTALLED = N_(
    "{app}: {share} of the people had it ({day}), about {people}. It begins to help at {helps}, about {wanted}; ideal"
    " would be {ideal}. Installed to the end here: {here}."
)
PLACES = N_("Checkpoints: {reported} were registered ({day}). Registered here: {here}.")


async def in_words(tx: Tx, library: Library, words: Words) -> str:
    """The goals beside what was done here; "" where the site has none."""
    goals = library.site.goals
    if goals is None:
        return ""
    return beside(goals, words, await progress.installed(tx, library.tracked), await checkpoints.count(tx))


def beside(goals: Goals, words: Words, installed: int, places: int) -> str:
    """The goals beside these numbers, a line for each."""
    return f"{_installed(goals, words, installed)}\n{_places(goals, words, places)}"


def _installed(goals: Goals, words: Words, here: int) -> str:
    share, locale = goals.installed, words.language
    return words(
        INSTALLED,
        share=format_percent(share.reported, "#,##0.##%", locale=locale),
        day=spoken_date(share.as_of, locale),
        people=_number(round(share.reported * goals.population, -2), words),
        helps=format_percent(share.helps, locale=locale),
        wanted=_number(round(share.helps * goals.population, -2), words),
        ideal=format_percent(share.ideal, locale=locale),
        here=_number(here, words),
    )


def _places(goals: Goals, words: Words, here: int) -> str:
    count = goals.checkpoints
    day = spoken_date(count.as_of, words.language)
    return words(PLACES, reported=_number(count.reported, words), day=day, here=_number(here, words))


def _number(value: float, words: Words) -> str:
    return format_decimal(int(value), locale=words.language)
