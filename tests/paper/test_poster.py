"""The posters, read by two independent readers."""

import io
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageFont
from zxingcpp import read_barcodes

from bot.checkpoints.codes.signature import Signer
from bot.content import Library, load
from bot.folders import LOCALES, ROOT
from bot.paper.posters.poster import Layout, Sheet, door, merged_pdf, poster_pdf, poster_png
from bot.paper.posters.words import official, own
from bot.sandbox.drawing.letters import font_file
from bot.sandbox.drawing.qr import QUIET, modules
from bot.sandbox.drawing.shapes import Box, Text
from tests.files import PAYLOAD, codes_on, words_on
from tests.paper.readers import CONDITIONS, READERS, Reader, photographed, zbar, zxing

PACK = ROOT / "tests" / "packs" / "vneid"
"""A campaign without an official site."""

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


WHERE = "Phường 9, Thành phố Tuy Hòa"


def poster(library: Library, name: str = "Cà phê Hương") -> Sheet:
    """The provisional poster of a café."""
    return own(library, LINK, name, WHERE, "AB3D5FGH")


def declared(library: Library, payload: str | bytes = PAYLOAD.decode()) -> Sheet:
    """Its poster, once it has its official code."""
    return official(library, payload, "Cà phê Hương", WHERE)


@pytest.fixture(scope="module")
def paper(library: Library) -> bytes:
    """The café's poster as a PDF."""
    return poster_pdf(poster(library))


@pytest.fixture(scope="module")
def wall(paper: bytes) -> Image.Image:
    """A photograph of it, once it is printed."""
    (page,) = printed(paper)
    return photographed(page)


def said_on(content: bytes) -> str:
    """All that can be read on a page."""
    return " ".join(words_on(content)[0].split())


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_poster_on_a_wall_is_read_whatever_happens_to_it(
    wall: Image.Image, condition: Callable[[Image.Image], Image.Image], reader: Reader
) -> None:
    """Both readers find the address in a photograph of the printed PDF, 900 pixels wide."""
    assert reader(condition(wall)) == [LINK]


def test_the_code_on_the_poster_is_fifteen_centimetres_wide(paper: bytes) -> None:
    """On A4 paper the code measures at least 15 × 15 cm without its quiet zone, which is white for four modules."""
    (page,) = printed(paper, dots=254)  # ten dots a millimetre
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


def test_the_poster_says_all_that_it_must(library: Library, paper: bytes) -> None:
    """Place, commune, four steps, hotline, where to hang it and the number can be read in Vietnamese and English."""
    said = said_on(paper)
    for words in (library.words["vi"], library.words["en"]):
        for sentence in ("Hang this up indoors, at eye level", "Need help? Call {hotline}", "Open the {readers}"):
            assert words(sentence) in said
        for sentence in ("Point it at this code", "Check the name of the place", "Press to say that you are here"):
            assert words(sentence) in said
    for part in ("Cà phê Hương", WHERE, "AB3D 5FGH", "bot.example.vn/c/AB3D5FGH"):
        assert part in said


GAP = 0.2
"""Millimetres."""


def ink(line: Text) -> tuple[float, float, float, float]:
    """Millimetres that the letters of a line cover: left, top, right, bottom."""
    scale = line.size * 25.4 / 72 / 100
    box = ImageFont.truetype(font_file(line.bold), 100).getbbox(line.text, anchor="ls")
    left = line.x - {"left": 0.0, "middle": 0.5, "right": 1.0}[line.anchor] * box[2] * scale
    return left, line.y + box[1] * scale, left + box[2] * scale, line.y + box[3] * scale


@pytest.mark.parametrize("name", ["Cà phê Hương", SCHOOL])
@pytest.mark.parametrize("made", [poster, declared])
def test_no_line_of_a_poster_touches_another(library: Library, made: Callable[[Library], Sheet], name: str) -> None:
    """From two metres lines that touch are one dark bar: between any two of them is a gap that can be seen,
    diacritics and all, whatever the place is called."""
    shapes = door(replace(made(library), name=name))
    lines = [ink(shape) for shape in shapes if isinstance(shape, Text)]
    for number, (left, top, right, bottom) in enumerate(lines):
        for other in lines[number + 1 :]:
            beside = other[0] >= right or other[2] <= left
            assert beside or other[1] - bottom >= GAP or top - other[3] >= GAP, (number, other)


@pytest.mark.parametrize("made", [poster, declared])
def test_nothing_sticks_out_of_the_frame(library: Library, made: Callable[[Library], Sheet]) -> None:
    """What stands below the code, its steps above all, ends where the frame around it does."""
    shapes = door(made(library))
    frame = next(shape for shape in shapes if isinstance(shape, Box) and shape.line)
    below = [shape for shape in shapes if isinstance(shape, Text) and shape.y > frame.y + frame.height]
    assert len(below) > len(made(library).lines[0].steps)
    for line in below:
        left, _, right, _ = ink(line)
        assert frame.x <= left and right <= frame.x + frame.width, line.text


@pytest.mark.parametrize("layout", ["A4", "A6"])
def test_a_provisional_code_is_called_so(library: Library, layout: Layout) -> None:
    """Whoever reads the poster or a card learns that its code is provisional, and which one takes its place; of who
    reads it, only those are named that can."""
    said = said_on(poster_pdf(poster(library), layout))
    assert "MÃ TẠM của tỉnh Phú Yên, dùng tới khi điểm này có mã của tokhaiyte.vn" in said
    assert "Mở máy ảnh hoặc Zalo" in said
    assert "Bluezone" not in said and "VHD" not in said


@pytest.mark.parametrize("layout", ["A4", "A6"])
def test_the_official_code_stands_alone(library: Library, layout: Layout) -> None:
    """Its poster names the four that read it, and nothing of ours: no number, no address, no word of a provisional
    code, and no camera."""
    content = poster_pdf(declared(library), layout)
    said = said_on(content)
    assert "Mở Bluezone, NCOVI, VHD hoặc Zalo" in said
    for foreign in ("bot.example.vn", "/c/", "MÃ TẠM", "máy ảnh"):
        assert foreign not in said
    assert set(codes_on(content)) == {PAYLOAD}


@pytest.mark.parametrize("payload", ["ĐIỂM|Cà phê Hương".encode(), bytes(range(1, 120))])
def test_the_official_code_stays_as_it_is(library: Library, payload: bytes) -> None:
    """Every byte that it carries is on the poster, whatever it means."""
    assert codes_on(poster_pdf(declared(library, payload))) == [payload]


def test_a_site_without_an_official_one_has_no_provisional_codes() -> None:
    """There our code is the one at the door, and nothing is said of another."""
    said = said_on(poster_pdf(poster(load(PACK, LOCALES))))
    assert "TẠM" not in said and "Provisional" not in said
    assert "Cà phê Hương" in said


@pytest.mark.parametrize("name", [SCHOOL, f"{SCHOOL}, điểm trường số hai"])
def test_a_long_name_is_written_in_two_lines(library: Library, name: str) -> None:
    """A school's name is not cut, and its code is as readable as any."""
    content = poster_pdf(poster(library, name))
    assert name in said_on(content)
    assert zxing(printed(content)[0]) == [LINK]


def test_many_posters_are_one_file(library: Library) -> None:
    """A merged PDF has one page for each place, each with that place's own code."""
    links = [Signer(1, bytes(range(32))).link("https://bot.example.vn", f"AB3D5FG{n}", 1) for n in range(2, 7)]
    pages = printed(merged_pdf(own(library, link, "Quán", "Xã An Phú", "") for link in links), dots=75)
    assert [zxing(page) for page in pages] == [[link] for link in links]


def test_the_same_poster_gives_the_same_bytes(library: Library, paper: bytes) -> None:
    """So that a channel which has stored a poster need not be sent it again."""
    assert poster_pdf(poster(library)) == paper


def test_the_poster_as_a_picture_is_the_same_code(library: Library) -> None:
    """The PNG is an A4 sheet at 150 dots an inch, and both readers read it."""
    page = opened(poster_png(poster(library)))
    assert page.size == (1240, 1754)
    assert zxing(page) == zbar(page) == [LINK]
