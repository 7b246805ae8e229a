"""When something goes wrong on our side."""

import json
import re

import pytest

from bot.commands.logs import configure
from bot.dialogs import DIALOGS
from bot.dialogs.nothing import Nothing
from bot.engine import Conversation, Dialog, Dispatcher, Done, Next, Step, Turn
from bot.model import InDoubtError, RefusedError, RetryError, UnreachableError
from tests.conversations.scenes import ASKED, everything, owner_at, rows
from tests.logs import readable_logs
from tests.people import Citizen, Town


async def step(turn: Turn[Nothing]) -> Next:
    """A step with a mistake in it: it writes, speaks, and then fails with the person's words in the error."""
    await turn.change(group="student")
    turn.say("This must not be heard.")
    if turn.update.text != "good":
        raise RuntimeError(f"cannot handle {turn.update.text}")
    return Done()


broken = Dialog("broken", Nothing, commands=("broken",), steps=(Step("What is it?", step, any_words=True),))


async def victim(town: Town) -> Citizen:
    """Somebody who is in front of the broken step."""
    conversation = Conversation((*DIALOGS, broken), town.conversation.services)
    town.dispatcher = Dispatcher(conversation, town.store, {"street": town.street}, lambda: town.now, "broken")
    lan = town.citizen()
    await lan.says("/broken")
    return lan


async def test_an_apology_with_a_reference(town: Town) -> None:
    """Something is said at once, in the person's language, with a short reference; the half-done step is not."""
    lan = await victim(town)
    await lan.says("0912345678")
    assert re.search(r"\(Mã lỗi [0-9a-f]{6}\)", lan.text)
    lan.does_not_hear("This must not be heard")


async def test_nothing_was_changed(town: Town) -> None:
    """The session stays where it was and what the step wrote is gone; the next answer goes on from there."""
    lan = await victim(town)
    before = await everything(town.store)
    await lan.says("bad")
    after = await everything(town.store)
    assert after["person"] == before["person"]
    (kept,), (was,) = after["session"], before["session"]
    assert (kept["version"], kept["state"]) == (was["version"], was["state"])
    await lan.says("good")
    lan.hears("This must not be heard")
    assert (await rows(town.store, "person"))[0]["group"] == "student"


async def test_it_is_not_tried_again(town: Town) -> None:
    """The channel may deliver the update once more: it got its apology."""
    lan = await victim(town)
    update = await lan.does(text="bad")
    await lan.is_delivered(update)
    lan.hears_nothing()


async def test_the_log_tells_where_and_never_what(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON line with the same reference and the places in the code; no word of the person, no chat id."""
    lan = await victim(town)
    configure("INFO")
    try:
        await lan.says("my number is 0912345678")
    finally:
        readable_logs()
    lines = capsys.readouterr().out.splitlines()
    (line,) = [line for line in lines if "turn failed" in line]
    entry = json.loads(line)
    assert entry["reference"] in lan.text
    assert "RuntimeError" in entry["exception"] and f"{__name__}:" in entry["exception"]
    for private in ("0912345678", "my number", lan.address.chat_id):
        assert private not in "".join(lines)


async def test_a_channel_that_says_later_is_waited_for(town: Town) -> None:
    """The reply comes when the channel takes it."""
    lan = await owner_at(town, "name")
    town.street.trouble[lan.address.chat_id] = [RetryError(0.01), RetryError(0.01)]
    await lan.says("Quán Hương")
    lan.hears(ASKED["kind"])


async def test_who_has_blocked_the_bot_gets_no_reminders(town: Town) -> None:
    """An address that cannot be reached is noted, and its reminders end; who writes again is reachable again."""
    lan = await owner_at(town, "name")
    await lan.says("/start reminders")
    await lan.presses("Có, nhắc tôi")
    town.street.trouble[lan.address.chat_id] = [UnreachableError()]
    await lan.says("/menu")
    assert (await rows(town.store, "address"))[0]["unreachable_at"] == town.now
    assert (await rows(town.store, "person"))[0]["reminders"] is False
    await lan.says("/menu")
    assert (await rows(town.store, "address"))[0]["unreachable_at"] is None


async def test_a_reply_that_is_refused_stops_nothing(town: Town) -> None:
    """What the channel refuses is dropped, since it would be refused again; the conversation goes on."""
    lan = await owner_at(town, "name")
    town.street.trouble[lan.address.chat_id] = [RefusedError("too long")]
    await lan.says("Quán Hương")
    lan.hears_nothing()
    await lan.says("1")
    lan.hears(ASKED["district"])
    lan.does_not_hear(ASKED["kind"])


@pytest.mark.parametrize("trouble", [InDoubtError(), OSError("the disk")])
async def test_a_reply_in_doubt_is_said_again(town: Town, trouble: Exception) -> None:
    """Nobody knows whether it has arrived: twice is better than silence."""
    lan = await owner_at(town, "name")
    town.street.trouble[lan.address.chat_id] = [trouble]  # type: ignore[list-item]
    await lan.says("Quán Hương")
    lan.hears(ASKED["kind"])


@pytest.mark.parametrize("minutes", [2, 20, 60 * 23])
async def test_a_channel_that_is_gone_for_long(town: Town, minutes: int) -> None:
    """Every question is answered once it is back, in the order in which they were asked."""
    lan = await owner_at(town, "name")
    gone = [RetryError(30 * count) for count in range(1, 100)]
    town.street.trouble[lan.address.chat_id] = gone  # type: ignore[assignment]
    for said in ("Quán Hương", "1", "p9"):
        await lan.says(said)
    lan.hears_nothing()
    for _ in range(4):
        town.passes(minutes=minutes / 4)
        await town.outbox.look()
        await town.outbox.drain()
    gone.clear()
    town.passes(minutes=55)
    town.street.heard.clear()
    await town.outbox.look()
    await town.outbox.drain()
    wanted = [ASKED[step] for step in ("kind", "district", "address")]
    assert [step in message.text for step, message in zip(wanted, lan.messages, strict=True)] == [True] * 3


async def test_a_reply_is_not_tried_for_ever(town: Town) -> None:
    """After a day the person has moved on: it is dropped."""
    lan = await owner_at(town, "name")
    town.street.trouble[lan.address.chat_id] = [RetryError(30)]
    await lan.says("Quán Hương")
    town.passes(days=1, minutes=1)
    assert await town.outbox.look() == 1
    await town.outbox.drain()
    lan.hears_nothing()
    assert await rows(town.store, "outbox") == []


async def test_whoever_writes_meanwhile_is_answered_at_once(town: Town) -> None:
    """The channel asks for an hour; somebody who writes before that gets what waits and the answer, in order."""
    lan = await owner_at(town, "name")
    town.street.trouble[lan.address.chat_id] = [RetryError(3600)]
    await lan.says("Quán Hương")
    lan.hears_nothing()
    await lan.says("1")
    assert [ASKED["kind"] in lan.messages[0].text, ASKED["district"] in lan.messages[1].text] == [True, True]
