"""Photos and lists that somebody picks on a cheap phone, and the posters that come back into it."""

import io
import zipfile

from PIL import Image
from playwright.async_api import Page, expect

from bot.app import App
from bot.sandbox.spreadsheets.errors import MAX_BYTES
from tests.files import PAYLOAD, codes_on, filled, jpeg, listed, photo_of, words_on
from tests.web.phones import downloads, hears, needs_chromium, picks, presses, says

pytestmark = needs_chromium


async def asks_for_a_list(page: Page) -> None:
    """Agrees, and is asked for a list of places."""
    await says(page, "/danhsach")
    await presses(page, "Tôi đồng ý")
    await hears(page, "Excel (.xlsx) hoặc CSV")


async def test_a_photo_of_the_official_code_becomes_a_poster(page: Page) -> None:
    """The photo is picked with the field's own button, as large as telephones make them; the poster that is
    downloaded carries the same payload."""
    await says(page, "/maqr")
    await hears(page, "không giữ lại ảnh")
    photo = Image.open(io.BytesIO(photo_of(PAYLOAD)))
    await picks(page, "IMG_0524.jpg", jpeg(photo.resize((4000, 4000 * photo.height // photo.width))), "image/jpeg")
    await hears(page, "tokhaiyte.vn/?page=Project.TKYT.checkin")
    await says(page, "Cà phê Hương")
    await hears(page, "đúng y như trong ảnh")
    name, poster = await downloads(page, await hears(page, "ap-phich-ca-phe-huong.pdf"))
    assert name == "ap-phich-ca-phe-huong.pdf"
    assert codes_on(poster) == [PAYLOAD]
    assert "Cà phê Hương" in words_on(poster)[0]


async def test_a_list_as_csv_becomes_posters(page: Page, app: App) -> None:
    """A page for each place comes back, and what a code says is an address of ours."""
    await asks_for_a_list(page)
    await picks(page, "danh sách.csv", listed("Phòng 1", "Cổng trước"), "text/csv")
    await hears(page, "Đã đăng ký xong cả 2 điểm")
    name, posters = await downloads(page, await hears(page, "ap-phich-1-2.pdf"))
    assert name == "ap-phich-1-2.pdf"
    assert len(words_on(posters)) == 2
    (code,) = codes_on(posters, 1)
    assert code.startswith(f"{app.settings.address}/c/".encode())


async def test_the_empty_form_comes_back_filled_in(page: Page) -> None:
    """The form for Excel is downloaded, filled in and picked: its places get posters, as one file and one by one."""
    await asks_for_a_list(page)
    await presses(page, "Excel")
    name, form = await downloads(page, await hears(page, "Mỗi điểm một dòng"))
    assert name == "danh-sach-diem.xlsx"
    await picks(page, name, filled(form, "Trường Hoa Mai", "Nhà xe"))
    await hears(page, "Đã đăng ký xong cả 2 điểm")
    _, posters = await downloads(page, await hears(page, "ap-phich-1-2.pdf"))
    first, second = words_on(posters)
    assert ("Trường Hoa Mai" in first, "Nhà xe" in second) == (True, True)
    await presses(page, "ZIP")
    _, single = await downloads(page, await hears(page, "ap-phich-1-2.zip"))
    with zipfile.ZipFile(io.BytesIO(single)) as parts:
        assert sorted(code for part in parts.namelist() for code in codes_on(parts.read(part))) == sorted(
            codes_on(posters, 0) + codes_on(posters, 1)
        )
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


async def test_a_list_that_is_too_large_says_so(page: Page) -> None:
    """It is not sent, and the line above the field says how large one may be until a better one is picked."""
    await asks_for_a_list(page)
    await picks(page, "danh sách.xlsx", b"x" * (MAX_BYTES + 1))
    await expect(page.locator("#notice")).to_contain_text("danh sách chỉ được tối đa 2 MB")
    await picks(page, "danh sách.csv", listed("Phòng 1"))
    await hears(page, "Đã đăng ký xong")
    await expect(page.locator("#notice")).to_be_empty()


async def test_the_largest_list_arrives(page: Page) -> None:
    """A list of just as many bytes as are taken, most of them the empty cells that spreadsheet programs leave."""
    await asks_for_a_list(page)
    rows = listed("Phòng 1")
    await picks(page, "danh sách.csv", rows + b"\n" + (b";" * 1100 + b"\n") * ((MAX_BYTES - len(rows) - 1) // 1101))
    await hears(page, "Đã đăng ký xong")


async def test_a_file_that_is_neither_photo_nor_list_says_so(page: Page) -> None:
    """A picker shows all files on some telephones: one that cannot be sent here is named as such, at once."""
    await says(page, "/maqr")
    await hears(page, "không giữ lại ảnh")
    await picks(page, "giấy phép.pdf", b"%PDF-1.4", "application/pdf")
    await expect(page.locator("#notice")).to_contain_text("Ở đây gửi được ảnh, danh sách")
