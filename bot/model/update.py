"""What a person did."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Update:
    """One thing a person did on a channel.

    `id` is unique on its channel: a channel that delivers twice repeats it.
    `choice` is the value of a pressed `Choice`, `phone` a contact that was shared, `language` what the channel
    says its owner reads ("vi", "en"), `about` what the channel itself needs to answer the update (Telegram: the
    callback query's id and the message that holds the button).
    """

    id: str
    address: Address
    text: str = ""
    choice: str | None = None
    phone: str | None = None
    attachment: Attachment | None = None
    forwarded: bool = False
    language: str | None = None
    about: tuple[str, ...] = ()
