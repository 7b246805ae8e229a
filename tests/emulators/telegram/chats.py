"""A private chat as the person sees it: messages, buttons, what was said and what was heard."""

from dataclasses import dataclass, field
from typing import Any

from .updates import Bell
from .wire import Json

MEDIA = ("photo", "document", "sticker", "contact")


@dataclass
class Heard:
    """Words that arrived; a consumed one does not answer another `hears`."""

    text: str
    what: Json
    message_id: int | None = None
    consumed: bool = False


@dataclass
class Chat:
    """The state of one private chat; it opens when the person first writes."""

    user: Json
    is_open: bool = False
    blocked: bool = False
    messages: list[Json] = field(default_factory=list)
    received: list[Json] = field(default_factory=list)
    reply_keyboard: list[list[Json]] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    documents: list[bytes] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)
    # A message may lose its buttons while an old screen still shows them.
    past_buttons: dict[int, list[Json]] = field(default_factory=dict)
    log: list[Any] = field(default_factory=list)

    def shown_by_person(self, message: Json) -> None:
        """The person's own message appears in the chat."""
        self.messages.append(message)
        self.log.append(message)

    def shown_by_bot(self, message: Json, markup: Json) -> None:
        """A message of the bot appears; a reply keyboard stays until it is replaced."""
        self.messages.append(message)
        self.received.append(message)
        self.log.append(message)
        if "keyboard" in markup:
            self.reply_keyboard = markup["keyboard"]
        elif "remove_keyboard" in markup:
            self.reply_keyboard = []
        self.changed(message)

    def changed(self, message: Json) -> None:
        """A message is new or was edited: its words can be heard (again)."""
        known = message["message_id"]
        self.past_buttons.setdefault(known, []).extend(inline_buttons(message))
        text = words_of(message)
        earlier = [h for h in self.heard if h.message_id == known]
        if not earlier or earlier[-1].text != text:
            self.heard = [h for h in self.heard if h.message_id != known or h.consumed]
            self.heard.append(Heard(text, message, known))
        self.bell.ring()

    def removed(self, message: Json) -> None:
        """A deleted message is neither seen nor heard any more."""
        self.messages.remove(message)
        self.heard = [h for h in self.heard if h.message_id != message["message_id"]]
        self.log.append(f"(message {message['message_id']} deleted)")

    def answered(self, answer: Json) -> None:
        """The bot answered a press; a text shows for a moment or as an alert."""
        text = answer.get("text", "")
        if text:
            self.heard.append(Heard(text, answer))
            self.log.append(f"bot answers the press: {text}")
        self.bell.ring()

    def message(self, message_id: int) -> Json | None:
        """The message with this number, if it is still there."""
        found = [m for m in self.messages if m["message_id"] == message_id]
        return found[0] if found else None

    def transcript(self) -> str:
        """Everything that happened in the chat, as a person would read it aloud."""
        return "\n".join(e if isinstance(e, str) else _line(e) for e in self.log)


def words_of(message: Json) -> str:
    """The text or caption."""
    return message.get("text") or message.get("caption") or ""


def inline_buttons(message: Json) -> list[Json]:
    """The inline buttons, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _line(message: Json) -> str:
    who = "bot" if message["from"]["is_bot"] else message["from"]["first_name"]
    media = "".join(f"({kind}) " for kind in MEDIA if kind in message)
    buttons = "".join(f" [{button['text']}]" for button in inline_buttons(message))
    edited = " (edited)" if "edit_date" in message else ""
    return f"{who}: {media}{words_of(message)}{buttons}{edited}"
