"""Nothing that anybody can send is answered with 500, or ends in a traceback. `make fuzz` goes on for an hour."""

import random

from tests.fuzz.attack import Tally, attacked, frames, requests, webhooks


async def test_nothing_that_anybody_sends_is_our_mistake(database_url: str) -> None:
    """Webhook calls, requests and frames by chance, the same ones every time."""
    tally, chance = Tally(), random.Random(5404)
    async with attacked(database_url, tally) as (app, hooks):
        for hook in hooks:
            await webhooks(app, hook, tally, chance, 100)
        await requests(app, tally, chance, 150)
        await frames(app, tally, chance, 60)
    assert tally.faults == []
    assert tally.answers["frames answered"] == 4
