"""What the double knows: the bot, the chats, the files, the queries and the settings."""

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .chats import Chat
from .files import Files
from .updates import Updates
from .wire import Call, Json, RefusalError, bad_request

# Not documented as a number; the real server then says that the query is too old.
QUERY_SECONDS = 15 * 60


class Query(NamedTuple):
    """A press of a button that the bot may answer."""

    at: float
    chat: Chat


@dataclass
class World:
    """Shared by the methods, which change it for the bot, and the people, who live in it."""

    bot: Json
    allow_http: bool = False
    clock: Callable[[], float] = time.monotonic
    chats: dict[int, Chat] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    updates: Updates = field(default_factory=Updates)
    queries: dict[str, Query] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    profile: dict[tuple[str, str], Any] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "default"})
    # One bot's private chats share one sequence of message numbers.
    message_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    # Beyond 32 bits, as real ones are: https://core.telegram.org/bots/api#user
    user_ids: Iterator[int] = field(default_factory=lambda: itertools.count(7_000_000_001))

    def chat(self, call: Call) -> Chat:
        """The addressed chat; one that never wrote to the bot is not found."""
        chat = self.chats.get(call.chat_id)
        if chat is None or not chat.is_open:
            raise bad_request("chat not found")
        return chat

    def reachable_chat(self, call: Call) -> Chat:
        """The addressed chat, unless the person blocked the bot."""
        chat = self.chat(call)
        if chat.blocked:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        return chat

    def message(self, sender: Json, chat: Chat, content: Json) -> Json:
        """A Message object (https://core.telegram.org/bots/api#message), date in seconds."""
        person = {"id": chat.user["id"], "first_name": chat.user["first_name"]}
        head = {"message_id": next(self.message_ids), "date": int(time.time())}
        return head | {"from": sender, "chat": person | {"type": "private"}} | content

    def ask(self, query_id: str, chat: Chat) -> None:
        """Remember a press so that it can be answered."""
        self.queries[query_id] = Query(self.clock(), chat)

    def query(self, query_id: str) -> Query:
        """A press that can still be answered."""
        found = self.queries.get(query_id)
        if found is None or self.clock() - found.at > QUERY_SECONDS:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return found
