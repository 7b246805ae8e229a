"""A town on a channel that shows less than all, and what people do there: press what is a button, type what is none.

What is said must be the same word for word, and everything that is done must be possible by what can be seen.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.channels.rendering import fit
from bot.channels.zalo.bot import ZaloBot
from bot.channels.zalo.numbering import numbered
from bot.channels.zalo.oa import ZaloOa
from bot.engine.choices import offering
from bot.model import Address, Capabilities, Message
from bot.model.writing.text import fold, utf16
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.understanding import Understanding
from tests.conversations.play import agrees, play, read
from tests.conversations.play_scenes import play_scene
from tests.conversations.play_scenes import read as scenes
from tests.people import Citizen, Street, Town


@dataclass(frozen=True)
class Manner:
    """A channel's capabilities, and how people there pick what is no button: by `number`, or else by its words, typed
    without diacritics."""

    name: str
    can: Capabilities
    by_number: bool = True


MANNERS = (
    Manner("zalooa", ZaloOa.can),
    Manner("zalobot", ZaloBot.can),
    Manner("zalobot, in words", ZaloBot.can, by_number=False),
)


class Narrow(Street):
    """A street on which is seen what fits a channel; `seen` is what appears on whose phone since they last spoke."""

    def __init__(self, can: Capabilities) -> None:
        super().__init__()
        self.can = can
        self.seen: dict[str, list[Message]] = {}
        self.town: Town

    async def send(self, address: Address, message: Message) -> None:
        shown, counted = numbered(message, self.can)
        parts = fit(shown, self.can)
        assert all(fits(part, self.can) for part in parts), parts
        if not self.heard.get(address.chat_id):
            self.seen[address.chat_id] = []
        self.seen[address.chat_id] += parts
        await super().send(address, message)
        if counted:
            await offering(self.town.store, lambda: self.town.now)(address, counted)


def fits(part: Message, can: Capabilities) -> bool:
    """Whether a channel takes this."""
    limit = can.caption_limit if part.image or part.document else can.text_limit
    labels = [utf16(choice.label) for choice in part.choices]
    return utf16(part.text) <= limit and len(labels) <= can.buttons and max(labels, default=0) <= can.label_limit


class Typist(Citizen):
    """Presses what is a button there, and types what is none."""

    def __init__(self, town: "Hamlet", name: str, language: str) -> None:
        super().__init__(town, name, language)
        self._here, self._manner = town.street, town.manner

    @property
    def sight(self) -> list[Message]:
        return self._here.seen.get(self.address.chat_id, []) if self.messages else []

    async def presses(self, label: str) -> None:
        choice = self.button(label)
        if choice.value in [button.value for part in self.sight for button in part.choices]:
            await self.does(choice=choice.value)
            return
        text = "\n".join(part.text for part in self.sight)
        number = re.findall(rf"^(\d+)\. {re.escape(choice.label)}$", text, re.MULTILINE)
        assert number, f"nothing to pick “{choice.label}” by\n{text}"
        await self.says(number[-1] if self._manner.by_number else fold(choice.label))

    async def shares(self, phone: str) -> None:
        await (super().shares(phone) if self._here.can.phone_button else self.says(phone))


class Hamlet(Town):
    """A town on one channel."""

    street: Narrow

    def __init__(self, manner: Manner, store: Store, understanding: Understanding, sandbox: Sandbox) -> None:
        self.manner = manner
        super().__init__(store, understanding.library, understanding, sandbox=sandbox, street=Narrow(manner.can))
        self.street.town = self

    def citizen(self, language: str = "vi", name: str = "") -> Citizen:
        return Typist(self, name or f"citizen-{next(self._numbers)}", language)


async def otherwise(town: Hamlet, path: Path) -> list[str]:
    """What goes otherwise than a transcript has it."""
    wrong = []
    try:
        for exchange, expected in zip(await play(town, path), read(path)[1], strict=True):
            pairs = list(zip(expected.heard, exchange.heard, strict=False))
            met = [wanted if agrees(wanted, line) else line for wanted, line in pairs] + exchange.heard[len(pairs) :]
            wrong += [f"{exchange.done}: {met}"] if met != expected.heard else []
    except AssertionError as stuck:
        wrong.append(str(stuck))
    return wrong


async def good_scenes(town: Town, path: Path) -> set[str]:
    """The scenes of a file in which everything that is seen is as it should be."""
    found = {scene.id: await play_scene(town, scene) for scene in scenes(path)}
    return {name for name, exchanges in found.items() if not any(exchange.wrong for exchange in exchanges)}
