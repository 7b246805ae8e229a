"""The bytes of what is sent: a picture of the content, or something drawn in the process beside ours."""

from dataclasses import replace
from functools import partial

from bot.content import Library
from bot.model import File, Message
from bot.paper.recipes import drawn
from bot.sandbox.process import Sandbox


class Files:
    """Gives a message whose files can be read, when they are asked for and in a thread."""

    def __init__(self, library: Library, sandbox: Sandbox) -> None:
        self._library, self._sandbox = library, sandbox

    def __call__(self, message: Message) -> Message:
        if message.image is None and message.document is None:
            return message
        return replace(message, image=self._made(message.image), document=self._made(message.document))

    def _made(self, file: File | None) -> File | None:
        if file is None:
            return None
        if file.recipe is not None:
            return replace(file, content=partial(self._sandbox.run, drawn, file.recipe))
        return replace(file, content=partial(self._library.picture, file.path)) if file.path else file
