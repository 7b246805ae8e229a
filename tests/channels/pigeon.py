"""A channel of our own: pigeons carry short letters. What people write is posted to the loft's webhook."""

import json
from collections.abc import Mapping, Sequence

from pydantic import BaseModel, Field

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.model import Address, Capabilities, Channel, ForgedError, MalformedError, Message, Tariff, Update, Webhook

RING = "X-Ring"
"""A pigeon of ours wears a ring."""


class PigeonSettings(BaseModel):
    """There are pigeons where there is a loft."""

    pigeon_loft: str = Field("", description="Where the pigeons live. Empty: there are none.")
    pigeon_rate: float = Field(20.0, gt=0, description="Pigeons a second.")


class Pigeon(Channel):
    """One loft. `letters` are what each person has got, `life` what has been done with the channel, in order."""

    name = "pigeon"
    can = Capabilities(text_limit=160)
    settings = PigeonSettings

    @classmethod
    def build(cls, settings: PigeonSettings, context: Context) -> "Pigeon | None":
        """None where there is no loft."""
        return cls(settings, context) if settings.pigeon_loft else None

    def __init__(self, settings: PigeonSettings, context: Context) -> None:
        self.rate, self.tariff = settings.pigeon_rate, Tariff(3, "grains")
        self._loft, self._context = settings.pigeon_loft, context
        self.letters: dict[str, list[str]] = {}
        self.life: list[str] = []

    @property
    def webhooks(self) -> Sequence[Webhook]:
        return [Webhook("/loft", self._landed)]

    async def open(self) -> None:
        self.life.append("opened")

    async def receive(self) -> None:
        self.life.append("listens")

    async def close(self) -> None:
        self.life.append("closed")

    def link(self, start: str) -> str:
        return f"pigeon:{self._loft}/{start}"

    async def send(self, address: Address, message: Message) -> None:
        assert "opened" in self.life
        self.letters.setdefault(address.chat_id, []).extend(part.text for part in fit(message, self.can))

    async def _landed(self, headers: Mapping[str, str], body: bytes) -> None:
        if headers.get(RING) != self._context.secret("ring"):
            raise ForgedError
        try:
            letter = json.loads(body)
            update = Update(letter["id"], Address(self.name, letter["from"]), text=letter["text"], language="en")
        except (ValueError, KeyError, TypeError) as wrong:
            raise MalformedError from wrong
        await self._context.handle(update)
