"""Templates as code: made once in a process, however many servers it opens, and before anybody waits for a page."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import CodeType
from typing import ClassVar

import aiohttp_jinja2
import jinja2
from aiohttp import web
from jinja2.bccache import Bucket

LATER = 0.5
"""Seconds after the server has begun to answer in which the first templates are made into code. A page needs five, and
each takes a hundredth of a second."""


class Compiled(jinja2.BytecodeCache):
    """The code of every template that was asked for, for as long as its file stays as it is."""

    _known: ClassVar[dict[str, tuple[str, CodeType | None]]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code that is known."""
        checksum, code = self._known.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was made."""
        self._known[bucket.key] = bucket.checksum, bucket.code


def set_up(app: web.Application, folder: Path) -> jinja2.Environment:
    """Has an application's pages made of the templates of a folder."""
    return aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader(folder), autoescape=True, bytecode_cache=Compiled())


async def preparing(app: web.Application) -> AsyncIterator[None]:
    """Beside everything else every template is made into code, shortly after the server has begun to answer."""
    task = asyncio.create_task(_prepared(aiohttp_jinja2.get_env(app)))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _prepared(environment: jinja2.Environment) -> None:
    await asyncio.sleep(LATER)
    for name in environment.list_templates(["html"]):
        await asyncio.to_thread(environment.get_template, name)
