"""What goes wrong with a Zalo bot: none of it is silence, and none of it shows the token."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.channels.zalo.bot import ZaloBot, ZaloBotSettings
from bot.channels.zalo.bot.parsing import events, moment, parse
from bot.channels.zalo.bot.quota import month_end
from bot.model import (
    Address,
    File,
    InDoubtError,
    Message,
    RefusedError,
    RetryError,
    SendError,
    UnreachableError,
    Update,
)
from bot.store import Store
from tests.emulators.zalo_bot import ZaloBotDouble
from tests.emulators.zalo_bot.people import Person
from tests.running import around

NOON = datetime(2021, 5, 31, 5, tzinfo=UTC)


@pytest.fixture
async def bot() -> AsyncIterator[ZaloBotDouble]:
    """A platform of its own for each test."""
    async with ZaloBotDouble() as double:
        yield double


@pytest.fixture
async def lan(bot: ZaloBotDouble) -> Person:
    """Somebody who has written before."""
    person = bot.person("Lan")
    await person.says("hi")
    bot.updates.waiting.clear()
    return person


@pytest.fixture
def alarms() -> list[tuple[str, str]]:
    """What staff were told."""
    return []


@pytest.fixture
async def channel(bot: ZaloBotDouble, store: Store, alarms: list[tuple[str, str]]) -> AsyncIterator[ZaloBot]:
    """The channel alone."""
    made = alone(bot, store, alarms)
    await made.open()
    yield made
    await made.close()


def alone(bot: ZaloBotDouble, store: Store, alarms: list[tuple[str, str]], **more: Any) -> ZaloBot:
    """One of several processes."""

    async def alarm(kind: str, name: str) -> None:
        alarms.append((kind, name))

    chosen = ZaloBotSettings(zalo_bot_token=SecretStr(bot.token), zalo_bot_api_url=bot.root)
    return ZaloBot(chosen, around(store, alarm=alarm, clock=lambda: NOON, **more))


TROUBLE: tuple[tuple[dict[str, Any], type[SendError]], ...] = (
    ({"kind": "body", "body": {"ok": False, "error_code": 400, "description": "?"}}, RefusedError),
    ({"kind": "body", "body": {"ok": False, "error_code": 401, "description": "?"}}, RetryError),
    ({"kind": "body", "body": {"ok": False, "error_code": 403, "description": "?"}}, RetryError),
    ({"kind": "body", "body": {"ok": False, "error_code": 404, "description": "?"}}, UnreachableError),
    ({"kind": "body", "body": {"ok": False, "error_code": 777, "description": "?"}}, InDoubtError),
    ({"kind": "body", "body": {"ok": False, "error_code": 418, "description": "?"}}, RefusedError),
    ({"kind": "body", "body": {"hello": "world"}}, InDoubtError),
    ({"kind": "status", "status": 502}, InDoubtError),
    ({"kind": "garbage"}, InDoubtError),
    ({"kind": "drop"}, InDoubtError),
    ({"kind": "drop", "done": True}, InDoubtError),
)


async def test_every_answer_is_one_of_the_send_errors(bot: ZaloBotDouble, lan: Person, channel: ZaloBot) -> None:
    """Whatever comes back, also under HTTP 200, and the token is in none of it."""
    for trouble, error in TROUBLE:
        how = dict(trouble)
        bot.fault(how.pop("kind"), "sendMessage", **how)
        with capture_logs() as logs, pytest.raises(error) as raised:
            await channel.send(Address("zalobot", lan.id), Message("hi"))
        chain = [raised.value, raised.value.__cause__, raised.value.__context__]
        assert bot.token not in f"{chain} {logs}"


async def test_the_doctor_hears_of_a_wrong_token(bot: ZaloBotDouble, channel: ZaloBot, store: Store) -> None:
    """And of a service that does not answer; both come with what to do."""
    assert await channel.ails() is None
    bot.fault("status", "getMe")
    silent = await channel.ails()
    bot.token = "9:another"
    refused = await channel.ails()
    assert silent is not None and "does not answer" in silent.reason
    assert refused is not None and "refuses" in refused.reason and "ZALO_BOT_TOKEN" in refused.to_do


async def test_where_nobody_answers_nothing_was_sent(store: Store) -> None:
    """A refused connection is tried again, and its error does not tell the address."""
    chosen = ZaloBotSettings(zalo_bot_token=SecretStr("1:hush"), zalo_bot_api_url="http://127.0.0.1:9")
    channel = ZaloBot(chosen, around(store))
    await channel.open()
    with pytest.raises(RetryError) as raised:
        await channel.send(Address("zalobot", "x"), Message("hi"))
    assert "hush" not in repr(raised.value)
    await channel.close()


async def test_the_quota_parks_every_process_until_the_month_ends(
    bot: ZaloBotDouble, lan: Person, channel: ZaloBot, store: Store, alarms: list[tuple[str, str]]
) -> None:
    """After the first 429 nothing is asked any more; staff are told once; a process that starts later knows."""
    bot.quota = 0
    where = Address("zalobot", lan.id)
    with pytest.raises(RetryError) as first:
        await channel.send(where, Message("hi"))
    assert first.value.after == (month_end(NOON) - NOON).total_seconds()
    asked = len(bot.sent)
    other = alone(bot, store, alarms)
    await other.open()
    for one in (channel, other):
        with pytest.raises(RetryError):
            await one.send(where, Message("hi"))
    await other.close()
    assert (len(bot.sent), alarms) == (asked, [("quota", "Zalo Bot")])


def test_the_month_ends_at_midnight_in_vietnam() -> None:
    """Which is 17:00 in Greenwich; December leads into January."""
    assert month_end(NOON) == datetime(2021, 5, 31, 17, tzinfo=UTC)
    assert month_end(datetime(2021, 12, 31, 18, tzinfo=UTC)) == datetime(2022, 1, 31, 17, tzinfo=UTC)
    assert month_end(datetime(2021, 12, 1, tzinfo=UTC)) == datetime(2021, 12, 31, 17, tzinfo=UTC)


async def test_without_a_public_address_files_are_named(bot: ZaloBotDouble, lan: Person, channel: ZaloBot) -> None:
    """Nothing can be fetched from there, so what it shows is said."""
    await channel.send(Address("zalobot", lan.id), Message("Đây ạ", document=File("a.pdf", "Tờ để in", b"%PDF")))
    assert lan.received[-1].text == "[Tờ để in]\nĐây ạ"


async def test_an_address_that_zalo_cannot_reach_is_said_loudly(bot: ZaloBotDouble, store: Store) -> None:
    """setWebhook takes it all the same."""
    bot.verifies = False
    channel = alone(bot, store, [], public_url="https://bot.example.vn")
    await channel.open()
    with capture_logs() as logs:
        await channel.receive()
    assert [line["hint"] for line in logs] == ["webhook.err.conn"]
    assert bot.updates.url == "https://bot.example.vn/zalo/bot"
    await channel.close()


def test_times_are_milliseconds_or_seconds() -> None:
    """As different bots get them; what is no time is none."""
    assert moment(1750316131602) == datetime(2025, 6, 19, 6, 55, 31, 602000, tzinfo=UTC)
    assert moment(1750316131) == datetime(2025, 6, 19, 6, 55, 31, tzinfo=UTC)
    assert [moment(odd) for odd in (None, True, "x", -1, 1e300)] == [None] * 5


async def _fetch(_url: str) -> bytes:
    return b""


def _heard(payload: Any) -> list[Update]:
    return [update for event in events(payload) if (update := parse(event, _fetch))]


@pytest.mark.parametrize("payload", [None, [], {}, {"result": None}, {"event_name": 1}, {"result": [1, "x", {}]}])
def test_what_is_no_update_is_none(payload: Any) -> None:
    """No body makes it stumble."""
    assert _heard(payload) == []
