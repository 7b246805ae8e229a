"""What a person did."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.model.errors import BotError
from bot.model.writing.text import READ, heard


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody can be written to: a channel's name and that channel's own chat id."""

    channel: str
    chat_id: str

    def __str__(self) -> str:
        return f"{self.channel}:{self.chat_id}"


class Attachment(StrEnum):
    """What came in place of words."""

    PHOTO = "photo"
    STICKER = "sticker"
    VOICE = "voice"
    VIDEO = "video"
    FILE = "file"
    LOCATION = "location"
    OTHER = "other"


class FileLostError(BotError):
    """The channel did not hand over a file that a person sent."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that a person sent. `size` is in bytes, as far as the channel says it; `read` gives the bytes and
    raises `FileLostError` where the channel does not hand them over."""

    name: str
    size: int
    read: Callable[[], Awaitable[bytes]] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Update:
    """One thing a person did on a channel.

    `id` is unique on its channel: a channel that delivers twice repeats it.
    `choice` is the value of a pressed `Choice`, `phone` a contact that was shared, `own_phone` whether the channel says
    that it is the sender's, `file` a photo or document that came with it, `language` what the channel says its owner
    reads ("vi", "en"), `origin` the key under which their network address is counted, where we see it, `about` what
    the channel itself needs to answer the update (Telegram: the callback query's id and the message that holds the
    button). `at` is when they did it, where the channel says so: it may be hours ago.

    Whatever a channel hands over, its texts are `heard` once, here, and nothing else ever sees them as they came.
    """

    id: str
    address: Address
    text: str = ""
    choice: str | None = None
    phone: str | None = None
    own_phone: bool = False
    attachment: Attachment | None = None
    file: Incoming | None = None
    forwarded: bool = False
    language: str | None = None
    origin: str = ""
    about: tuple[str, ...] = ()
    at: datetime | None = None

    def __post_init__(self) -> None:
        for name, most in LONGEST.items():
            given = getattr(self, name)
            if given is not None:
                object.__setattr__(self, name, heard(given)[:most])


LONGEST = {"text": READ, "choice": 256, "phone": 40, "language": 16}
"""Letters of each text that an update may bring."""
