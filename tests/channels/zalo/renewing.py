"""Processes that want a token that works, each so many times at once, and print what they got.

`python -m tests.channels.zalo.renewing URL KEY ROOT APP SECRET HOW COUNT…`: one process for each `COUNT`. `HOW` is
`all`, or where they kill themselves: `answered` (before the new pair is kept) or `kept` (before it is used). They are
forks of one that has read the program, which takes longer than all the rest; each begins at a sign of its own on the
input.
"""

import asyncio
import os
import signal
import sys

from pydantic import SecretStr

from bot.channels.context import Context
from bot.channels.zalo.http import Calls
from bot.channels.zalo.oa.access.oauth import Grant, OAuth
from bot.channels.zalo.oa.access.tokens import Tokens
from bot.channels.zalo.oa.settings import ZaloOaSettings
from bot.model import RetryError
from bot.store import Store
from bot.store.chats.connections import Pair
from bot.store.vault import Vault


def _say(line: str) -> None:
    """In one piece: others write to the same pipe."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def _dies() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class DiesOnceAnswered(OAuth):
    """Its process is gone as soon as the server has answered."""

    async def refresh(self, token: str) -> Grant:
        granted = await super().refresh(token)
        _dies()
        return granted


class DiesOnceKept(Tokens):
    """Its process is gone as soon as the pair is kept."""

    async def _kept(self, old: Pair, granted: Grant) -> Pair:
        pair = await super()._kept(old, granted)
        _dies()
        return pair


async def main(url: str, key: str, root: str, app_id: str, secret: str, how: str, count: str) -> None:
    """Asks, and says each token or the name of the error."""
    store, calls = Store(url, Vault(key)), Calls()
    chosen = ZaloOaSettings(zalo_oa_app_id=app_id, zalo_oa_app_secret=SecretStr(secret), zalo_oauth_url=root)
    oauth = (DiesOnceAnswered if how == "answered" else OAuth)(chosen, calls)
    tokens = (DiesOnceKept if how == "kept" else Tokens)(oauth, Context(store=store, secret=lambda purpose: purpose))
    await calls.open()
    async with store.read():
        _say("ready")
    await asyncio.to_thread(os.read, sys.stdin.fileno(), 1)
    refused = await tokens.access()
    got = await asyncio.gather(*(tokens.instead_of(refused) for _ in range(int(count))), return_exceptions=True)
    for one in got:
        _say(type(one).__name__ if isinstance(one, RetryError) else str(one))
    await calls.close()
    await store.close()


if __name__ == "__main__":
    common, counts = sys.argv[1:7], sys.argv[7:]
    for count in counts:
        if not os.fork():
            asyncio.run(main(*common, count))
            os._exit(0)  # tidying up a whole program that ends anyway takes a second
    for _ in counts:
        os.wait()
    os._exit(0)
