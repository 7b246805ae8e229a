"""How many places one person registers within a day."""

from datetime import timedelta
from typing import Any

from bot.content import N_
from bot.engine import Turn
from bot.limits.rules import PLACES_A_DAY
from bot.store.checkpoints import ownership
from bot.store.staff import colleagues


async def may_register(turn: Turn[Any], count: int) -> bool:
    """Whether so many more fit into this day; says so where they do not. A colleague may register any number."""
    if await colleagues.of(turn.tx, turn.person.id) is not None:
        return True
    today = await ownership.count_since(turn.tx, turn.person.id, turn.now - timedelta(days=1))
    if today + count <= PLACES_A_DAY:
        return True
    turn.say(
        N_(
            "One person can register up to {limit} places a day here, and nothing was registered now. For a longer list"
            " please call {hotline}: somebody at {agency} registers it with you."
        ),
        turn.opens(N_("Talk to a person"), "human"),
        turn.opens(N_("Menu"), "menu"),
        limit=PLACES_A_DAY,
    )
    return False
