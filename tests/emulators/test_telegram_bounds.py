"""What a library's user meets when the real service refuses: photos, edits, presses, people."""

import pytest

from .telegram.clients import Client, ask, inline, png
from .telegram.people import Person
from .telegram.server import TelegramDouble
from .telegram.world import QUERY_SECONDS


async def test_photos(double: TelegramDouble, lan: Person, client: Client) -> None:
    """A photo must be a picture within the limits, and a file_id one that was given out."""
    sizes = [png(6000, 4001), png(2100, 100), b"GIF89a", png() + bytes(10 * 2**20)]
    whys = ["DIMENSIONS", "DIMENSIONS", "IMAGE_PROCESS_FAILED", "too big", "wrong file identifier"]
    document = await client.bot.send_document(lan.id, client.upload(b"x", "a.txt"))
    photos = [client.upload(content, "a.png") for content in sizes] + ["invented"]
    photos.append(document.document.file_id)
    for photo, why in zip(photos, [*whys, "Document as Photo"], strict=True):
        with pytest.raises(client.bad_request, match=f"(?i){why}"):
            await client.bot.send_photo(lan.id, photo=photo)
    with pytest.raises(client.bad_request, match=r"(?i)caption is too long"):
        await client.bot.send_photo(lan.id, client.upload(png(), "a.png"), caption="x" * 1025)


async def test_edits(double: TelegramDouble, lan: Person, client: Client) -> None:
    """Only the bot's own, known message can be edited, and only to something else."""
    message = await client.bot.send_message(lan.id, "same")
    for number, text, why in (
        (message.message_id, "same", "not modified"),
        (message.message_id + 1, "new", "message to edit not found"),
        (1, "new", "can't be edited"),
    ):
        with pytest.raises(client.bad_request, match=f"(?i){why}"):
            await client.bot.edit_message_text(text, chat_id=lan.id, message_id=number)
    await client.bot.delete_message(lan.id, message.message_id)
    with pytest.raises(client.bad_request, match=r"(?i)message to delete not found"):
        await client.bot.delete_message(lan.id, message.message_id)


async def test_strangers_and_blockers(double: TelegramDouble, lan: Person, client: Client) -> None:
    """A chat that never wrote is not found; who blocked the bot is out of reach until /start."""
    with pytest.raises(client.bad_request, match=r"(?i)chat not found"):
        await client.bot.send_message(double.person().id, "hello")
    lan.blocks()
    for send in (client.bot.send_message, client.bot.send_chat_action):
        with pytest.raises(client.forbidden, match="blocked by the user"):
            await send(lan.id, "typing")
    await lan.starts()
    assert await client.bot.send_message(lan.id, "welcome back")


async def test_late_answer(double: TelegramDouble, lan: Person, client: Client) -> None:
    """A press can be answered with 200 units at most and within 15 minutes."""
    markup = inline(callback_data="a")
    await ask(double, "sendMessage", chat_id=lan.id, text="?", reply_markup=markup)
    query = await lan.presses("x")
    with pytest.raises(client.bad_request, match=r"(?i)too.long"):
        await client.bot.answer_callback_query(query["id"], text="x" * 201)
    assert await client.bot.answer_callback_query(query["id"])
    now = double.world.clock()
    double.world.clock = lambda: now + QUERY_SECONDS + 1
    with pytest.raises(client.bad_request, match=r"(?i)query is too old"):
        await client.bot.answer_callback_query(query["id"])
