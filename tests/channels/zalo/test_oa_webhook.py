"""The Official Account's webhook: who may post there, what is dropped, and what is looked for afterwards."""

import asyncio
import json
import random
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from bot.app import App
from bot.channels.zalo.oa.incoming.intake import LEASE
from bot.model import ForgedError, MalformedError
from bot.store.chats import postbox
from bot.store.chats.postbox import Posted
from bot.store.tables import address, posted, seen_update, session
from tests.channels.zalo.conftest import channel_of
from tests.emulators.zalo_oa import Person, ZaloOaDouble
from tests.emulators.zalo_oa.webhook import Hook

pytestmark = pytest.mark.asyncio(loop_scope="module")

MUTATED = 500


def event(oa: ZaloOaDouble, text: str = "hi", **more: Any) -> dict[str, Any]:
    """Something that a stranger writes."""
    message = {"text": text, "msg_id": random.randbytes(10).hex()}
    sender, now = {"id": "4711"}, str(int(oa.now().timestamp() * 1000))
    whole = {"app_id": oa.app_id, "event_name": "user_send_text", "sender": sender, "message": message}
    return {**whole, "recipient": {"id": oa.oa_id}, "timestamp": now, **more}


async def post(oa: ZaloOaDouble, session: aiohttp.ClientSession, raw: bytes, headers: dict[str, str]) -> int:
    """The status."""
    async with session.post(oa.hook.url, data=raw, headers=headers) as answer:
        return answer.status


async def rows(office: App) -> list[int]:
    """How much there is of everything that a webhook could change."""
    async with office.store.read() as tx:
        tables = (posted, seen_update, session, address)
        return [await tx.scalar(sa.select(sa.func.count()).select_from(table)) for table in tables]


async def quiet(office: App) -> None:
    """Waits until all that was accepted is answered."""
    await channel_of(office).intake.settled()
    await office.dispatcher.drain()


async def test_the_consoles_probe_is_let_go_until_something_good_has_come(oa: ZaloOaDouble, office: App) -> None:
    """Zalo saves the webhook's address only where its unsigned probe gets 200; nothing of it is taken."""
    before, raw = await rows(office), Hook.raw(event(oa))
    async with aiohttp.ClientSession() as session:
        assert await post(oa, session, raw, {}) == 200
        assert await rows(office) == before
        lan = oa.person()
        await lan.says("/menu")
        await lan.hears("Anh/chị cần gì")
        assert await post(oa, session, raw, {}) == 403


async def test_forged_and_mutated_bodies_change_nothing(oa: ZaloOaDouble, office: App) -> None:
    """Without a signature, with another secret's, with one byte changed, cut short or with anything at all put in: each
    is refused, none leaves a trace in the database or in the log."""
    raw = Hook.raw(event(oa))
    stamp = json.loads(raw)["timestamp"]
    good, chance = oa.hook.headers(raw, stamp), random.Random(15)
    mai = oa.person()
    await mai.says("/menu")
    await mai.hears("Anh/chị cần gì")
    await oa.hook.delivered()
    await quiet(office)
    before = await rows(office)
    with capture_logs() as logs:
        async with aiohttp.ClientSession() as session:
            unsigned = {name: value for name, value in good.items() if name != "x-zevent-signature"}
            assert await post(oa, session, raw, unsigned) == 403
            other = Hook(oa.app_id, "another secret").headers(raw, stamp)
            assert await post(oa, session, raw, other) == 403
        take = channel_of(office).webhooks[0].take
        for number in range(MUTATED):
            with pytest.raises((ForgedError, MalformedError)):
                await take(good, mutated(raw, chance, number))
    assert await rows(office) == before
    assert [line for line in logs if line["log_level"] in ("error", "critical")] == []


def mutated(raw: bytes, chance: random.Random, number: int) -> bytes:
    """Another body: one that was cut, changed in places, or put together from its own pieces."""
    at = chance.randrange(len(raw))
    match number % 4:
        case 0:
            return raw[:at]
        case 1:
            return raw[:at] + bytes([raw[at] ^ (1 + chance.randrange(255))]) + raw[at + 1 :]
        case 2:
            return raw[at:] + raw[:at] if at else raw[1:]
    return raw[:at] + chance.randbytes(1 + chance.randrange(40)) + raw[at:]


async def test_odd_events_that_are_signed_stumble_over_nothing(oa: ZaloOaDouble, office: App) -> None:
    """Whoever has the secret may send any shape: it is told 200, and no turn comes of what is no word of a person."""
    odd: list[dict[str, Any]] = [
        event(oa, message=None),
        event(oa, message=[]),
        event(oa, message={"msg_id": 5, "text": {"a": 1}}),
        event(oa, sender="x"),
        event(oa, sender={"id": 4}),
        event(oa, event_name=None),
        event(oa, event_name="user_send_unknown"),
        event(oa, event_name="user_send_image", message={"msg_id": "odd1", "attachments": "none"}),
        event(oa, event_name="user_submit_info", info=7),
        event(oa, event_name="user_seen_message", message={"msg_ids": "x"}),
        event(oa, event_name="oa_send_text"),
        event(oa, event_name="change_oa_daily_quota"),
        event(oa, event_name="follow", follower={"id": "9" * 500}),
    ]
    with capture_logs() as logs:
        async with aiohttp.ClientSession() as session:
            for one in odd:
                raw = Hook.raw(one)
                assert await post(oa, session, raw, oa.hook.headers(raw, one["timestamp"])) == 200
        await quiet(office)
    assert [line for line in logs if line["log_level"] == "error"] == []


async def test_replayed_and_repeated_events_are_answered_once(oa: ZaloOaDouble, office: App) -> None:
    """Five at once, one more after its answer, and one from last week: one answer in all."""
    lan = oa.person()
    oa.hook.times = 5
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")
    await oa.hook.delivered()
    oa.hook.times = 1
    again = event(oa, "/menu", sender={"id": lan.id})
    again["message"]["msg_id"] = lan.said_here[0]["message_id"]
    old = event(oa, "/menu", sender={"id": lan.id}, timestamp=str(int((oa.now().timestamp() - 8 * 86400) * 1000)))
    async with aiohttp.ClientSession() as session:
        for one in (again, old):
            raw = Hook.raw(one)
            assert await post(oa, session, raw, oa.hook.headers(raw, one["timestamp"])) == 200
    await quiet(office)
    assert len(lan.received) == 1


async def test_six_hours_without_a_webhook_lose_nothing(oa: ZaloOaDouble, office: App) -> None:
    """What thirty people wrote meanwhile is listed afterwards and answered, each thing once; what had come by itself is
    not answered again."""
    before = oa.person("Trước")
    await before.says("/menu")
    await before.hears("Anh/chị cần gì")
    await quiet(office)
    catching_up = channel_of(office).catching_up
    assert await catching_up.look() == 0
    oa.hook.gone = True
    people = [oa.person(f"P{number}") for number in range(30)]
    for person in people:
        await person.says("/menu")
        oa.passes(minutes=12)
    await people[-1].says("cai bluezone co ton pin khong")
    oa.hook.gone = False
    assert await catching_up.look() == 31
    await quiet(office)
    for person in people:
        await person.hears("Anh/chị cần gì")
    await people[-1].hears("10%")
    assert await catching_up.look() == 0
    await quiet(office)
    assert [len(person.received) for person in (before, *people)] == [1, *[1] * 29, 2]


async def test_an_event_is_accepted_before_it_is_answered(oa: ZaloOaDouble, office: App) -> None:
    """Zalo hears 200 while the answer is still being made; what a dead process has left is answered by another."""
    lan: Person = oa.person()
    oa.fault("slow", "message/cs", seconds=0.3)
    await lan.says("/menu")
    await oa.hook.delivered()
    assert oa.hook.answers[-1][0] == 200 and lan.received == []
    await lan.hears("Anh/chị cần gì")
    await quiet(office)
    left = event(oa, "/menu", sender={"id": lan.id})
    gone = oa.now() - LEASE
    async with office.store.begin() as tx:
        await postbox.accept(tx, "zalooa", Posted(left["message"]["msg_id"], left), gone, gone)
    await lan.hears("Anh/chị cần gì", within=15)
    async with asyncio.timeout(5):
        while (await rows(office))[0]:
            await asyncio.sleep(0.05)
