"""What is done with a campaign, or refused in the same words as in the chat."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

from bot.campaigns.wording import REFUSALS
from bot.store import Tx
from bot.store.staff.rows import Rows
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import Noted, noting

T = TypeVar("T")


def changing(
    tx: Tx, asked: StaffRequest, what: str = "campaign changed", path: str = ""
) -> AbstractAsyncContextManager[Noted]:
    """Whatever is done with the campaign of the address within can be taken back."""
    number = asked.number()
    return noting(tx, asked, what, Rows("campaign", {"id": number}), f"/campaigns/{number}{path}")


async def done(asked: StaffRequest, work: Callable[[Tx], Awaitable[T]]) -> T:
    """What `work` gives, in a transaction of its own. Raises `RefusedPageError`."""
    try:
        async with asked.parts.store.begin() as tx:
            return await work(tx)
    except tuple(REFUSALS) as refused:
        raise RefusedPageError(
            "campaign", 409, asked.words, asked.words(REFUSALS[type(refused)], titles=str(refused))
        ) from None
