"""Photos and documents that people send, as the channels hand them over."""

import base64
import io

import pytest
from PIL import Image
from pydantic import SecretStr

from bot.channels.telegram import Telegram, TelegramSettings
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.parsing import parse
from bot.channels.telegram.incoming.updates import Update as Posted
from bot.channels.webchat.frames import parse as framed
from bot.model import Attachment, FileLostError, Update
from bot.store import Store
from tests.emulators.telegram.server import TelegramDouble
from tests.running import around


def photo() -> bytes:
    """A picture of 640 × 480."""
    out = io.BytesIO()
    Image.effect_noise((640, 480), 60).save(out, "JPEG")
    return out.getvalue()


async def heard(api: Api) -> Update:
    """The newest update at the double, in our words."""
    fetched = await api("getUpdates")
    update = parse(Posted.model_validate(fetched[-1]), api.file)
    assert update is not None
    return update


async def test_a_photo_on_telegram_can_be_read(store: Store) -> None:
    """The largest of Telegram's sizes comes byte for byte; a file that Telegram has dropped is lost by name."""
    async with TelegramDouble() as double:
        chosen = TelegramSettings(telegram_token=SecretStr("1:test"), telegram_api_url=double.root)
        channel = Telegram(chosen, around(store))
        await channel.open()
        lan, content = double.person(name="Lan"), photo()
        await lan.sends_photo(content, "mã đây")
        update = await heard(channel.api)
        assert (update.text, update.attachment) == ("mã đây", Attachment.PHOTO)
        assert update.file is not None
        assert (update.file.size, await update.file.read()) == (len(content), content)
        double.world.files._by_id.clear()
        with pytest.raises(FileLostError):
            await update.file.read()
        await channel.close()


async def test_a_photo_in_the_web_chat_can_be_read() -> None:
    """The page sends a data address; one that is damaged is lost by name."""
    content = photo()
    data = f"data:image/jpeg;base64,{base64.b64encode(content).decode()}"
    update = framed("c" * 40, {"type": "photo", "id": "12345678", "data": data})
    assert update is not None
    assert update.file is not None
    assert await update.file.read() == content
    assert abs(update.file.size - len(content)) <= 2
    broken = framed("c" * 40, {"type": "photo", "id": "12345679", "data": "data:image/jpeg;base64,é"})
    assert broken is not None
    assert broken.file is not None
    with pytest.raises(FileLostError):
        await broken.file.read()


async def test_a_document_in_the_web_chat_keeps_its_name() -> None:
    """A spreadsheet arrives as a file with its name; a frame without data is an attachment without a file."""
    frame = {"type": "file", "id": "12345678", "name": "điểm.csv", "data": "data:text/csv;base64,YSxi"}
    update = framed("c" * 40, frame)
    assert update is not None
    assert update.attachment is Attachment.FILE
    assert update.file is not None
    assert (update.file.name, await update.file.read()) == ("điểm.csv", b"a,b")
    bare = framed("c" * 40, {"type": "photo", "id": "12345678"})
    assert bare is not None
    assert (bare.attachment, bare.file) == (Attachment.PHOTO, None)
