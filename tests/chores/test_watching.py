"""A message that follows a campaign, and what colleagues are told."""

from datetime import UTC, datetime

import pytest

from bot.chores import notices, watching
from bot.chores.watching import bar
from bot.engine.outbox import Outbox
from bot.model import Address, Colleague, Content, Message, RefusedError, RetryError
from bot.staff import invitations
from bot.store import Store
from bot.store.campaigns import campaigns, watches
from bot.store.people import people
from bot.store.staff import colleagues
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.crowd import Post
from tests.people import Citizen, Street, Town


class Board(Street):
    """A street on which messages can be changed after they were sent."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[str] = []
        self.busy = 0
        self.editing = self

    async def post(self, address: Address, message: Message) -> str:
        await self.send(address, message)
        return str(len(self.heard[address.chat_id]) - 1)

    async def edit(self, address: Address, name: str, message: Message) -> None:
        if self.busy:
            self.busy -= 1
            raise RetryError(1.0)
        self.heard[address.chat_id][int(name)] = message
        self.changes.append(message.text)


async def watcher(town: Town, number: int) -> Citizen:
    """A colleague who follows a campaign."""
    mai = town.citizen()
    await mai.says("menu")
    who = await becomes(town, mai)
    async with town.store.begin() as tx:
        await watches.begin(tx, who, mai.address, number)
    town.street.heard[mai.address.chat_id] = []
    return mai


async def test_one_message_is_changed_in_place(town: Town) -> None:
    """Before it begins and when it is done: one message, changed once, and then left alone."""
    board = Board()
    for _ in range(4):
        await neighbour(town)
    number = await planned(town, Content({"vi": "Tin.", "en": "News."}))
    mai = await watcher(town, number)
    board.heard = town.street.heard
    channels = {"street": board}
    await watching.update(town.store, town.library, channels)
    assert await watching.update(town.store, town.library, channels) == 0
    mai.hears("chưa bắt đầu gửi")
    await goes_out(town)
    await watching.update(town.store, town.library, channels)
    assert len(mai.messages) == 1
    mai.hears("████████████████ 100 %", "Xong 4 trên 4", "đã gửi 4")
    assert await watching.update(town.store, town.library, channels) == 0
    assert len(board.changes) == 1


async def test_a_change_that_must_wait_is_not_lost(town: Town) -> None:
    """The channel says "later" to the last change; it is made at the next look."""
    board = Board()
    await neighbour(town)
    number = await planned(town, Content({"vi": "Tin.", "en": "News."}))
    mai = await watcher(town, number)
    board.heard = town.street.heard
    await watching.update(town.store, town.library, {"street": board})
    await goes_out(town)
    board.busy = 1
    assert await watching.update(town.store, town.library, {"street": board}) == 0
    mai.hears("chưa bắt đầu gửi")
    assert await watching.update(town.store, town.library, {"street": board}) == 1
    mai.hears("100 %")


async def test_where_messages_cannot_be_changed_it_speaks_now_and_then(town: Town) -> None:
    """A channel without that ability gets one message when it begins to be watched and one when it is done."""
    await neighbour(town)
    number = await planned(town, Content({"vi": "Tin.", "en": "News."}))
    mai = await watcher(town, number)
    for _ in range(3):
        await watching.update(town.store, town.library, {"street": town.street})
    assert len(mai.messages) == 1
    await goes_out(town)
    for _ in range(3):
        await watching.update(town.store, town.library, {"street": town.street})
    assert len(mai.messages) == 2


@pytest.mark.parametrize(
    ("done", "total", "full"), [(0, 100, 0), (1, 100, 0), (50, 100, 8), (99, 100, 15), (100, 100, 16)]
)
def test_a_bar_is_full_only_when_all_is_done(done: int, total: int, full: int) -> None:
    """It never shows more than was done."""
    assert bar(done, total) == "█" * full + "░" * (16 - full)


NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)


async def hired(store: Store, name: str, role: str) -> Colleague:
    """A colleague with an address on the post channel."""
    async with store.begin() as tx:
        someone = await people.welcome(tx, Address("post", name), "vi", NOW)
        token = await invitations.invite(tx, name, role, NOW)
        made = await colleagues.accept(tx, token, someone.id, NOW)
    assert made is not None
    return made


async def test_staff_are_told_once_when_failures_pause_a_campaign(town: Town) -> None:
    """Editors, approvers and admins are told, each once; a tracer is not."""
    store, post = town.store, Post()
    for name, role in (("mai", "editor"), ("binh", "approver"), ("an", "tracer"), ("chi", "admin")):
        await hired(store, name, role)
    number = await planned(town, Content({"vi": "Tin.", "en": "News."}))
    await notices.tell(store, lambda: NOW)(number, "failing")
    outbox = Outbox(store, {"post": post}, lambda: NOW)
    for _ in range(2):
        await notices.deliver(store, town.library, outbox)
    await outbox.drain()
    assert post.arrived == {"mai": 1, "binh": 1, "chi": 1}


async def test_a_notice_that_cannot_be_sent_holds_nobody_up(town: Town) -> None:
    """One chat refuses; the other is told."""
    store, post = town.store, Post()
    await hired(store, "mai", "editor")
    await hired(store, "binh", "editor")
    post.trouble = lambda chat: RefusedError("400") if chat == "mai" else None
    number = await planned(town, Content({"vi": "Tin.", "en": "News."}))
    await notices.tell(store, lambda: NOW)(number, "failing")
    outbox = Outbox(store, {"post": post}, lambda: NOW)
    assert await notices.deliver(store, town.library, outbox) == 2
    await outbox.drain()
    assert post.arrived == {"binh": 1}


async def test_a_campaign_knows_how_it_stands(town: Town) -> None:
    """Scheduled, then finished once everything has gone out."""
    await neighbour(town)
    number = await planned(town, Content({"vi": "Tin.", "en": "News."}))
    states = []
    for _ in range(2):
        async with town.store.read() as tx:
            one = await campaigns.by_id(tx, number)
        assert one is not None
        states.append(one.state.value)
        await goes_out(town)
    assert states == ["scheduled", "finished"]
