"""What is done with a campaign, or refused in the same words as in the chat."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.campaigns.wording import REFUSALS
from bot.store import Tx
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest

T = TypeVar("T")


async def done(asked: StaffRequest, work: Callable[[Tx], Awaitable[T]]) -> T:
    """What `work` gives, in a transaction of its own. Raises `RefusedPageError`."""
    try:
        async with asked.parts.store.begin() as tx:
            return await work(tx)
    except tuple(REFUSALS) as refused:
        raise RefusedPageError(
            "campaign", 409, asked.words, asked.words(REFUSALS[type(refused)], titles=str(refused))
        ) from None
