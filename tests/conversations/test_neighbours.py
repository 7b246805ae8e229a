"""Whoever floods us from one network waits for themselves; others do not notice."""

import asyncio

from bot.engine.address_locks import Lines, Networks
from bot.limits.origin import OURS
from bot.model import Update
from tests.people import Town

ATTACKER, NEIGHBOUR = "113.160.1.2", "113.160.1.3"


async def test_ten_browsers_of_one_network_hold_nobody_up(town: Town) -> None:
    """Lan's words come after ten at once of somebody else's, and are heard after one of them."""
    heard: list[str] = []

    async def says(name: str, origin: str) -> None:
        await town.dispatcher.handle(Update(name, town.citizen(name=name).address, text="/menu", origin=origin))
        heard.append(name)

    await asyncio.gather(*(says(f"browser {number}", ATTACKER) for number in range(10)), says("lan", NEIGHBOUR))
    assert len(heard) == 11
    assert heard.index("lan") <= 2, heard


async def test_a_network_has_one_turn_at_a_time_and_we_have_many() -> None:
    """Thirty at once: one network's one after the other; of those whose network we do not see, all together."""
    networks, at_once, most = Networks(), {ATTACKER: 0, OURS: 0}, {ATTACKER: 0, OURS: 0}

    async def turn(origin: str) -> None:
        async with networks.turn(origin):
            at_once[origin] += 1
            most[origin] = max(most[origin], at_once[origin])
            await asyncio.sleep(0)
            at_once[origin] -= 1

    await asyncio.gather(*(turn(origin) for origin in (ATTACKER, OURS) for _ in range(30)))
    assert most == {ATTACKER: 1, OURS: 30}


async def test_whoever_gives_up_waiting_leaves_nothing_behind() -> None:
    """A connection that ends while it waits in a line holds no place, and no memory."""
    lines = Lines()
    await lines.enter(ATTACKER)
    gone = asyncio.create_task(lines.enter(ATTACKER))
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.gather(gone, return_exceptions=True)
    lines.leave(ATTACKER)
    assert len(lines) == 0
