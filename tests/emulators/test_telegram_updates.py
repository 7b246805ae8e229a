"""How updates reach the bot: by polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from .telegram.clients import Client, Hook, ptb
from .telegram.server import TelegramDouble


@pytest.fixture
async def double() -> AsyncIterator[TelegramDouble]:
    async with TelegramDouble(allow_http=True) as running:
        yield running


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    async with Hook() as listening:
        yield listening


async def test_offset_acknowledges(double: TelegramDouble, client: Client) -> None:
    """An update comes again until a higher offset confirms it."""
    lan = double.person()
    await lan.says("one")
    await lan.says("two")
    first, second = await client.bot.get_updates()
    assert [u.message.text for u in await client.bot.get_updates()] == ["one", "two"]
    left = await client.bot.get_updates(offset=second.update_id)
    assert [u.update_id for u in left] == [first.update_id + 1]
    assert not await client.bot.get_updates(offset=second.update_id + 1)
    await double.delivered(within=0)


async def test_long_poll_waits(double: TelegramDouble, client: Client) -> None:
    """A long poll ends as soon as somebody writes."""
    poll = asyncio.create_task(client.bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    await double.person().says("hello")
    assert [u.message.text for u in await asyncio.wait_for(poll, 1)] == ["hello"]


async def test_only_one_poll(double: TelegramDouble, client: Client) -> None:
    """A second instance that polls takes the place of the first, which gets a conflict."""
    poll = asyncio.create_task(client.bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    async with ptb(double) as other:
        await other.bot.get_updates()
    with pytest.raises(client.conflict, match="terminated by other getUpdates"):
        await poll


async def test_webhook_excludes_polling(double: TelegramDouble, client: Client, hook: Hook) -> None:
    """While a webhook is set getUpdates conflicts; deleteWebhook allows it again."""
    await client.bot.set_webhook(hook.url)
    assert (await client.bot.get_webhook_info()).url == hook.url
    with pytest.raises(client.conflict, match="webhook is active"):
        await client.bot.get_updates()
    await client.bot.delete_webhook()
    assert not await client.bot.get_updates()


async def test_webhook_redelivers(double: TelegramDouble, client: Client, hook: Hook) -> None:
    """With the secret header, again after a 500, and a chat's order is kept meanwhile."""
    hook.statuses = [500, 302]
    await client.bot.set_webhook(hook.url, secret_token="s3-cret")
    lan = double.person()
    await lan.says("one")
    await lan.says("two")
    await double.delivered()
    assert hook.texts() == ["one", "one", "one", "two"]
    assert {secret for secret, _ in hook.got} == {"s3-cret"}
    info = await client.bot.get_webhook_info()
    assert "302" in info.last_error_message and info.pending_update_count == 0


async def test_webhook_survives_a_dead_bot(double: TelegramDouble, client: Client) -> None:
    """What a bot that is down did not take comes when it is back on the same port."""
    async with Hook() as gone:
        await client.bot.set_webhook(gone.url)
    await double.person().says("are you there")
    with pytest.raises(AssertionError, match="not taken by the bot"):
        await double.delivered(within=0.1)
    assert (await client.bot.get_webhook_info()).last_error_message == "Connection refused"
    async with Hook(gone.port) as back:
        await double.delivered()
        assert back.texts() == ["are you there"]


async def test_duplicates_on_demand(double: TelegramDouble, client: Client, hook: Hook) -> None:
    """A test may have each update delivered several times under the same update_id."""
    double.deliver_times = 5
    await client.bot.set_webhook(hook.url)
    await double.person().says("hello")
    await double.delivered()
    assert hook.texts() == ["hello"] * 5
    assert len({update["update_id"] for _, update in hook.got}) == 1


async def test_max_connections(double: TelegramDouble, client: Client, hook: Hook) -> None:
    """Different chats are delivered at once, never more than max_connections."""
    hook.slow = 0.03
    await client.bot.set_webhook(hook.url, max_connections=3)
    for _ in range(9):
        await double.person().says("hello")
    await double.delivered()
    assert len(hook.got) == 9 and hook.most_at_once == 3
