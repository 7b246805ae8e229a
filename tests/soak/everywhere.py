"""Every transcript and every scene on each channel's capabilities: what is pressed elsewhere is typed there, and comes
to the same."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from tempfile import TemporaryDirectory
from typing import Any

from bot.content import load
from bot.folders import ROOT
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.database.migrate import migrate
from bot.understanding import Understanding
from tests.conversations.on_channels import MANNERS, Hamlet, Manner, good_scenes, otherwise
from tests.conversations.play import TRANSCRIPTS
from tests.conversations.play_scenes import SCENES
from tests.people import Town


class Stage:
    """Where everything is played, each time on a copy of a migrated file."""

    def __init__(self, folder: str) -> None:
        self._folder, self._fresh = folder, f"{folder}/fresh.db"
        self._understanding = Understanding(load(ROOT / "content", ROOT / "locales"))
        self._sandbox = Sandbox()

    @asynccontextmanager
    async def town(self, manner: Manner | None) -> AsyncIterator[Any]:
        """A town on a channel, or where everything can be shown."""
        store, known = Store(f"sqlite:///{shutil.copy(self._fresh, f'{self._folder}/bot.db')}"), self._understanding
        plain = Town(store, known.library, known, sandbox=self._sandbox)
        here = Hamlet(manner, store, known, self._sandbox) if manner else plain
        try:
            yield here
        finally:
            await here.dispatcher.drain()
            await store.close()

    async def transcripts(self, manner: Manner) -> bool:
        """Whether all go as written."""
        paths, wrong = sorted(TRANSCRIPTS.glob("*/*.txt")), 0
        for path in paths:
            async with self.town(manner) as town:
                found = await otherwise(town, path)
            wrong += bool(found)
            for line in found:
                print(f"{manner.name} {path.parent.name}/{path.stem}: {line}")
        print(f"{manner.name}: {len(paths) - wrong} of {len(paths)} transcripts go as written", flush=True)
        return not wrong

    async def scenes(self) -> bool:
        """Whether none goes well only where everything can be shown."""
        lost = 0
        for path in sorted(SCENES.glob("*.yaml")):
            counts = []
            for manner in (None, *MANNERS[:2]):
                async with self.town(manner) as town:
                    counts.append(await good_scenes(town, path))
            lost += sum(len(counts[0] - seen) for seen in counts[1:])
            print(f"{path.stem}: {', '.join(str(len(count)) for count in counts)} scenes go well", flush=True)
        return not lost

    async def everything(self) -> bool:
        """Whether no channel loses anything."""
        store = Store(f"sqlite:///{self._fresh}")
        await migrate(store)
        await store.close()
        good = [await self.transcripts(manner) for manner in MANNERS]
        good.append(await self.scenes())
        self._sandbox.close()
        return all(good)


async def soak() -> bool:
    """Whether no channel loses anything."""
    with TemporaryDirectory() as folder:
        return await Stage(folder).everything()
