"""The bytes of what is sent: a picture of the content or of staff, or something drawn in the process beside ours."""

from dataclasses import replace
from functools import partial

import structlog

from bot.checkpoints.posters import Posters
from bot.content import Library
from bot.model import File, Message
from bot.paper.recipes import drawn
from bot.sandbox.process import Sandbox
from bot.store.campaigns.pictures import PATH, PictureGoneError, Pictures

log = structlog.get_logger()


class Files:
    """Gives a message whose files can be read, when they are asked for and in a thread."""

    def __init__(self, library: Library, sandbox: Sandbox, pictures: Pictures, posters: Posters) -> None:
        self._library, self._sandbox, self._pictures, self._posters = library, sandbox, pictures, posters

    async def __call__(self, message: Message) -> Message:
        if message.image is None and message.document is None:
            return message
        try:
            message = await self._pictures.filled(message)
        except PictureGoneError:
            log.warning("picture is gone, the words are said without it")
            message = replace(message, image=None)
        return replace(message, image=await self._made(message.image), document=await self._made(message.document))

    async def _made(self, file: File | None) -> File | None:
        if file is None or file.path.startswith(PATH):
            return file
        if file.recipe is not None:
            signed = await self._posters.signed(file.recipe)
            return replace(file, content=partial(self._sandbox.run, drawn, signed)) if signed else None
        return replace(file, content=partial(self._library.picture, file.path)) if file.path else file
