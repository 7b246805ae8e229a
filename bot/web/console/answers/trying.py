"""Trials of additions: seconds of reckoning, in a process of their own."""

import asyncio

from aiohttp import web

from bot.sandbox.process import Sandbox
from bot.store.staff import additions
from bot.store.staff.additions import Kept
from bot.understanding.evaluation.trial import trial
from bot.web.console.answers.unanswered import recent
from bot.web.context import Web

TRYING = web.AppKey("trying", Sandbox)
"""One trial after the other, and no poster waits for them."""


async def try_(parts: Web, beside: Sandbox, kept: Kept) -> None:
    """Tries one over all that is published, and keeps the figures."""
    missed = [one.text for one in await recent(parts)]
    async with parts.store.read() as tx:
        over, live = await additions.version(tx), await additions.live(tx)
    root, locales = parts.library.root, parts.library.locales
    figures = await asyncio.to_thread(beside.run, trial, root, locales, live, kept.addition, missed)
    async with parts.store.begin() as tx:
        await additions.tried(tx, kept.id, over, figures)


async def closing(app: web.Application) -> None:
    """Its process ends with the server."""
    await asyncio.to_thread(app[TRYING].close)
