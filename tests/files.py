"""Files that people send, and a look into those that they get back."""

import io
from functools import cache

import pypdfium2
from openpyxl import Workbook, load_workbook
from PIL import Image

from bot.sandbox.drawing.qr import code_png
from bot.sandbox.pictures import read_codes
from tests.paper.readers import everything, photographed

PAYLOAD = b"https://tokhaiyte.vn/?page=Project.TKYT.checkin&id=5fa2c1"
"""What an official code carries, as far as anybody has seen one."""

HEADER = "Tên điểm;Xã/Phường;Địa chỉ;Số điện thoại"


def jpeg(picture: Image.Image) -> bytes:
    """The picture as a telephone sends it."""
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG")
    return out.getvalue()


@cache
def photo_of(payload: bytes) -> bytes:
    """A code on a screen, photographed carelessly."""
    return jpeg(everything(photographed(Image.open(io.BytesIO(code_png(payload))))))


def listed(*names: str) -> bytes:
    """A list with places of these names."""
    return "\n".join([HEADER, *(f"{name};Phường 9, Tuy Hòa;12 Trần Phú;0912345678" for name in names)]).encode()


def filled(form: bytes, *names: str) -> bytes:
    """The empty form for Excel, whose examples were written over with places of these names."""
    book = load_workbook(io.BytesIO(form))
    sheet = book.worksheets[0]
    sheet.delete_rows(2, 2)
    for name in names:
        sheet.append([name, "Trường học", "Thành phố Tuy Hòa", "Phường 9", "12 Trần Phú", "0912 345 678"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def codes_on(content: bytes, page: int = 0) -> list[bytes]:
    """What the codes on a page of a PDF carry."""
    document = pypdfium2.PdfDocument(content)
    drawn = document[page].render(scale=2).to_pil()
    document.close()
    return read_codes(jpeg(drawn))


def words_on(content: bytes) -> list[str]:
    """What can be read on each page of a PDF."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()


def as_workbook(rows: list[list[str]]) -> bytes:
    """Rows as somebody types them into Excel."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
