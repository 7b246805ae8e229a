"""What Telegram delivers, as far as we read it: whatever else there is may change without us
(https://core.telegram.org/bots/api#update)."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[int, Field(ge=-(2**53), le=2**53)]
"""Telegram's numbers have 52 bits at the most (https://core.telegram.org/bots/api#chat)."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Chat(_Part):
    id: Id
    type: str


class User(_Part):
    id: int | None = None
    language_code: str | None = None


class Stored(_Part):
    """A file that lies at Telegram; of a photo there are several sizes."""

    file_id: str
    file_name: str | None = None
    file_size: int | None = None
    width: int = 0


class Sticker(_Part):
    emoji: str | None = None


class Contact(_Part):
    phone_number: str
    user_id: int | None = None


class Button(_Part):
    text: str
    callback_data: str | None = None


class Markup(_Part):
    inline_keyboard: list[list[Button]] = []


class Message(_Part):
    """What people send has one of these fields; what has none of them is a notice of the service, such as a message
    that was pinned."""

    chat: Chat
    sender: User | None = Field(None, alias="from")
    text: str | None = None
    caption: str | None = None
    contact: Contact | None = None
    photo: list[Stored] = []
    document: Stored | None = None
    sticker: Sticker | None = None
    voice: Any = None
    audio: Any = None
    video_note: Any = None
    video: Any = None
    animation: Any = None
    location: Any = None
    venue: Any = None
    poll: Any = None
    dice: Any = None
    story: Any = None
    game: Any = None
    paid_media: Any = None
    checklist: Any = None
    forward_origin: Any = None


class Asked(_Part):
    """The message under which a button was pressed; of one that is gone little is known."""

    message_id: Id
    chat: Chat
    reply_markup: Markup | None = None


class Press(_Part):
    id: str
    sender: User = Field(alias="from")
    message: Asked | None = None
    data: str = ""


class Member(_Part):
    status: str


class Change(_Part):
    chat: Chat
    new_chat_member: Member


class Update(_Part):
    update_id: Id
    message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Change | None = None
