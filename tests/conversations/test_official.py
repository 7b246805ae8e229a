"""An owner has declared her place on the official site and wants that code on a proper poster."""

import io
from collections.abc import Callable

import pypdfium2
from PIL import Image

from bot.dialogs.checkpoints.official import LARGEST
from bot.model import Attachment, FileLostError, Incoming
from bot.sandbox.drawing.qr import code_png
from tests.files import PAYLOAD, codes_on, jpeg, photo_of
from tests.people import Citizen, Town


async def sends(citizen: Citizen, content: bytes, size: int | None = None) -> None:
    """Sends a photo."""

    async def read() -> bytes:
        return content

    file = Incoming("photo.jpg", len(content) if size is None else size, read)
    await citizen.does(attachment=Attachment.PHOTO, file=file)


def poster_of(citizen: Citizen) -> Callable[[], bytes]:
    """The PDF that was handed over."""
    (document,) = [message.document for message in citizen.messages if message.document]
    assert document.name == "official.pdf"
    return document.read


async def test_a_photo_of_the_official_code_becomes_a_poster_of_the_same_code(town: Town) -> None:
    """A bad photograph of it leads to a crisp poster with the very same payload and the name that she types."""
    lan = town.citizen()
    await lan.says("/maqr")
    lan.hears("tokhaiyte.vn", "không giữ lại ảnh")
    await sends(lan, photo_of(PAYLOAD))
    lan.hears("tokhaiyte.vn/?page=Project.TKYT.checkin")
    await lan.says("Cà phê Hương")
    lan.hears("đúng y như trong ảnh")
    content = poster_of(lan)()
    assert codes_on(content) == [PAYLOAD]
    document = pypdfium2.PdfDocument(content)
    assert "Cà phê Hương" in document[0].get_textpage().get_text_bounded()
    document.close()


async def test_a_payload_in_vietnamese_stays_as_it_is(town: Town) -> None:
    """Its format is not published, so every byte of it stays, whatever it means."""
    lan, payload = town.citizen(), "ĐIỂM|Cà phê Hương|Phường 9".encode()
    await lan.says("/maqr")
    await sends(lan, photo_of(payload))
    await lan.says("Cà phê Hương")
    assert codes_on(poster_of(lan)()) == [payload]


async def test_a_photo_that_comes_by_itself_is_offered_a_poster(town: Town) -> None:
    """Somebody just sends the picture: the bot says that it can make a poster of an official code."""
    lan = town.citizen()
    await sends(lan, photo_of(PAYLOAD))
    await lan.presses("làm tờ in")
    await sends(lan, photo_of(PAYLOAD))
    lan.hears("Em đọc được rồi")


async def test_pictures_without_one_code_are_asked_for_again(town: Town) -> None:
    """No code, two codes, no picture, a file too large, one that is lost: each has its own sentence, and she may
    try again."""
    lan = town.citizen()
    await lan.says("/maqr")
    await sends(lan, jpeg(Image.new("L", (300, 300), 200)))
    lan.hears("chưa thấy mã QR")
    two = Image.new("L", (2200, 1100), 255)
    for at, payload in enumerate((PAYLOAD, b"https://example.com/another")):
        two.paste(Image.open(io.BytesIO(code_png(payload))).convert("L"), (at * 1100, 20))
    await sends(lan, jpeg(two))
    lan.hears("nhiều mã QR")
    await sends(lan, b"%PDF-1.4")
    lan.hears("không mở được")
    await sends(lan, b"", size=LARGEST + 1)
    lan.hears("nặng quá")
    await lan.does(attachment=Attachment.PHOTO, file=Incoming("photo.jpg", 10, _lost))
    lan.hears("chưa nhận được ảnh")
    await lan.does(attachment=Attachment.STICKER)
    lan.hears("gửi em ảnh có mã QR")
    await sends(lan, photo_of(PAYLOAD))
    lan.hears("Em đọc được rồi")


async def test_a_code_that_holds_a_whole_document_is_not_taken(town: Town) -> None:
    """2,000 bytes are no address of a place."""
    lan = town.citizen()
    await lan.says("/maqr")
    await sends(lan, code_png(b"x" * 2000, module=8))
    lan.hears("không phải mã em cần")


async def _lost() -> bytes:
    raise FileLostError("gone")
