"""Photos and documents that people send through the double, as two independent libraries see them."""

import io

import pytest
from PIL import Image

from .telegram.clients import Client
from .telegram.files import DOWNLOAD_BYTES
from .telegram.server import TelegramDouble


def noise(width: int, height: int) -> bytes:
    """A picture that no other size of it equals."""
    out = io.BytesIO()
    Image.effect_noise((width, height), 60).save(out, "JPEG")
    return out.getvalue()


async def test_documents_that_people_send(double: TelegramDouble, client: Client) -> None:
    """A file keeps its name and size; one beyond 20 MB is told of, but getFile refuses it."""
    lan = double.person()
    await lan.sends_document("điểm.csv", b"a;b")
    await lan.sends_document("phim.bin", bytes(DOWNLOAD_BYTES + 1))
    small, large = [u.message.document for u in await client.bot.get_updates()]
    assert (small.file_name, small.mime_type, small.file_size) == ("điểm.csv", "text/csv", 3)
    assert (await client.bot.get_file(small.file_id)).file_path
    assert large.file_size == DOWNLOAD_BYTES + 1
    with pytest.raises(client.bad_request, match=r"(?i)file is too big"):
        await client.bot.get_file(large.file_id)


async def test_photos_come_in_sizes(double: TelegramDouble, client: Client) -> None:
    """Smaller ones are pictures of their own, the last is the one that was sent."""
    lan = double.person()
    await lan.sends_photo(noise(1000, 500))
    sizes = (await client.bot.get_updates())[-1].message.photo
    assert [(size.width, size.height) for size in sizes] == [(90, 45), (320, 160), (800, 400), (1000, 500)]
    assert len({size.file_unique_id for size in sizes}) == 4
