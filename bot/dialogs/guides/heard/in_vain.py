"""What was told to help was done before, or did not help: "bật hết rồi mà". The next thing comes, or a person."""

from bot.content import Guide, Page
from bot.content.sayings.small_words import HELP
from bot.dialogs.guides.asked import asks
from bot.dialogs.guides.moving import still_stuck
from bot.dialogs.guides.opening.phones import named
from bot.dialogs.guides.pages import Reading
from bot.dialogs.guides.saying import said_of
from bot.engine import Next, Turn
from bot.understanding import OnScreen

BRIEF = 3
"""Words up to which whoever says so names no other trouble."""


async def in_vain(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Goes on with what did not work; `None` where nothing did, or a line tells of something else, or of a page that
    comes later."""
    said = said_of(turn, reading.pages, current.id)
    target = reading.page(said.page)
    ahead = target is not None and reading.position(target) > reading.position(current)
    found = named(turn)
    other = bool(found.denied) or any(guide != turn.data.guide for guide in found.guides)
    if ahead or other or not is_in_vain(turn, said):
        return None
    return await still_stuck(turn, reading, current)


def is_in_vain(turn: Turn[Reading], said: OnScreen) -> bool:
    """Whether somebody who was helped insists that it was done, or tried it; and tells of no other trouble, nor that it
    works, and asks nothing that is known of the page; or says no more than that it does not work."""
    if not turn.data.trouble or said.trouble not in ("", turn.data.trouble):
        return False
    if said.solved or said.pauses or said.ended or said.answer:
        return False
    tried, text = turn.services.understanding.known.telling.tried, turn.update.text
    if _is_only_stuck(turn, said):
        return True
    insists = tried.insists(text, turn.person.language) and "?" not in text
    # "bật lại rồi" may be all that it needed
    return insists or (said.stuck and tried(text, turn.person.language) and not asks(turn))


def _is_only_stuck(turn: Turn[Reading], said: OnScreen) -> bool:
    """Whether a few words name nothing, "vẫn vậy", or ask for help anew: "kiếm hổng ra"."""
    if len(turn.update.text.split()) > BRIEF or said.trouble or said.page:
        return False
    asks_for_help = said == OnScreen() and turn.meant(turn.update.text).word == HELP
    return said == OnScreen(stuck=True) or asks_for_help
