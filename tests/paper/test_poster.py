"""The posters, read by two independent readers."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image
from zxingcpp import read_barcodes

from bot.checkpoints.codes.signature import Signer
from bot.content import Library
from bot.paper.code_picture import code_picture
from bot.paper.poster import Sheet, merged_pdf, poster_pdf, poster_png
from bot.paper.poster_words import sheet
from bot.sandbox.drawing.qr import QUIET, modules
from tests.paper.readers import CONDITIONS, READERS, Reader, photographed, zbar, zxing

LINK = Signer(1, bytes(range(32))).link("https://bot.example.vn", "AB3D5FGH", 1)
SCHOOL = "Trường Tiểu học và Trung học cơ sở Nguyễn Bỉnh Khiêm, thôn Phú Thọ"


def opened(content: bytes) -> Image.Image:
    """The picture in these bytes."""
    return Image.open(io.BytesIO(content))


def printed(content: bytes, dots: int = 150) -> list[Image.Image]:
    """The pages of a PDF as a printer draws them."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.render(scale=dots / 72).to_pil() for page in document]
    document.close()
    return pages


def poster(library: Library, name: str = "Cà phê Hương") -> Sheet:
    """A poster of a café."""
    return sheet(library, LINK, name, "Phường 9, Thành phố Tuy Hòa", "AB3D5FGH")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_picture_is_read_whatever_happens_to_it(
    condition: Callable[[Image.Image], Image.Image], reader: Reader
) -> None:
    """Both readers find the signed address in the picture for the chat, after each kind of harm and all together."""
    seen = condition(opened(code_picture(LINK, "Cà phê Hương", "Phường 9, Thành phố Tuy Hòa")))
    assert reader(seen) == [LINK]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_poster_on_a_wall_is_read_whatever_happens_to_it(
    library: Library, condition: Callable[[Image.Image], Image.Image], reader: Reader
) -> None:
    """Both readers find the address in a photograph of the printed PDF, 900 pixels wide."""
    (page,) = printed(poster_pdf(poster(library)))
    assert reader(condition(photographed(page))) == [LINK]


def test_the_code_on_the_poster_is_fifteen_centimetres_wide(library: Library) -> None:
    """On A4 paper the code measures at least 15 × 15 cm without its quiet zone, which is white for four modules."""
    (page,) = printed(poster_pdf(poster(library)), dots=254)  # ten dots a millimetre
    assert page.size == pytest.approx((2100, 2970), abs=1)
    (code,) = read_barcodes(page)
    left, right = code.position.top_left.x, code.position.bottom_right.x
    assert right - left >= 1495
    quiet = (right - left) * QUIET / len(modules(LINK)) - 5
    around = page.convert("L").crop((int(left - quiet), int(code.position.top_left.y - quiet), int(left) - 4, 2000))
    assert min(around.tobytes()) > 250


def test_four_cards_carry_the_same_code(library: Library) -> None:
    """The A6 sheet has four codes, each at least 7 cm wide, and they all lead to the same place."""
    (page,) = printed(poster_pdf(poster(library), "A6"), dots=254)
    found = read_barcodes(page)
    assert [code.text for code in found] == [LINK] * 4
    assert all(code.position.bottom_right.x - code.position.top_left.x > 700 for code in found)


def test_the_poster_says_all_that_it_must(library: Library) -> None:
    """Place, commune, four steps, hotline, where to hang it and the number can be read in Vietnamese and English."""
    document = pypdfium2.PdfDocument(poster_pdf(poster(library)))
    said = " ".join(document[0].get_textpage().get_text_bounded().split())
    document.close()
    for words in (library.words["vi"], library.words["en"]):
        assert words("Hang this up indoors, at eye level") in said
        assert words("Need help? Call {hotline}") in said
        for step in ("Open Zalo, {app} or camera", "Point it at this code", "Check the name of the place"):
            assert words(step) in said
        assert words("Press to say that you are here") in said
    for part in ("Cà phê Hương", "Phường 9, Thành phố Tuy Hòa", "AB3D 5FGH", "bot.example.vn/c/AB3D5FGH"):
        assert part in said


def test_a_long_name_is_written_in_two_lines(library: Library) -> None:
    """A school's name is not cut, and its code is as readable as any."""
    content = poster_pdf(poster(library, SCHOOL))
    document = pypdfium2.PdfDocument(content)
    said = " ".join(document[0].get_textpage().get_text_bounded().split())
    document.close()
    assert SCHOOL in said
    assert zxing(printed(content)[0]) == [LINK]


def test_many_posters_are_one_file(library: Library) -> None:
    """A merged PDF has one page for each place, each with that place's own code."""
    links = [Signer(1, bytes(range(32))).link("https://bot.example.vn", f"AB3D5FG{n}", 1) for n in range(2, 7)]
    pages = printed(merged_pdf(sheet(library, link, "Quán", "Xã An Phú", "") for link in links), dots=75)
    assert [zxing(page) for page in pages] == [[link] for link in links]


def test_the_same_poster_gives_the_same_bytes(library: Library) -> None:
    """So that a channel which has stored a poster need not be sent it again."""
    assert poster_pdf(poster(library)) == poster_pdf(poster(library))


def test_the_poster_as_a_picture_is_the_same_code(library: Library) -> None:
    """The PNG is an A4 sheet at 150 dots an inch, and both readers read it."""
    page = opened(poster_png(poster(library)))
    assert page.size == (1240, 1754)
    assert zxing(page) == zbar(page) == [LINK]
