"""Photos and lists that people send on Telegram, and the posters that come back to them."""

import io

import pytest
from PIL import Image

from bot.app import App
from bot.checkpoints.lists import empty_form
from bot.paper.recipes import drawn
from tests.emulators.telegram.files import DOWNLOAD_BYTES
from tests.emulators.telegram.people import Person
from tests.emulators.telegram.server import TelegramDouble
from tests.files import PAYLOAD, codes_on, filled, listed, photo_of, words_on


async def school(telegram: TelegramDouble) -> Person:
    """Somebody who has agreed and is asked for a list."""
    lan = telegram.person("Lan")
    await lan.says("/danhsach")
    await lan.hears("đồng ý")
    await lan.presses("Tôi đồng ý")
    await lan.hears("Excel (.xlsx) hoặc CSV")
    return lan


def fetched(telegram: TelegramDouble) -> list[str]:
    """The ids of the files that the bot asked for."""
    return [sent.payload["file_id"] for sent in telegram.sent if sent.method == "getFile"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
async def test_a_list_becomes_posters(telegram: TelegramDouble, app: App, kind: str) -> None:
    """A list that comes as a document is registered; its posters come as one, a page and a genuine code for each."""
    lan, names = await school(telegram), ("Phòng 1", "Cổng trước")
    form = drawn(empty_form.xlsx(app.library, "vi"))
    await lan.sends_document(f"danh sách.{kind}", listed(*names) if kind == "csv" else filled(form, *names))
    await lan.hears("Đã đăng ký xong cả 2 điểm", within=20)
    message = await lan.hears("Đây là đủ 2 áp phích", within=20)
    assert (message["document"]["file_name"], message["document"]["mime_type"]) == (
        "ap-phich-1-2.pdf",
        "application/pdf",
    )
    (posters,) = lan.documents
    assert [name in page for name, page in zip(names, words_on(posters), strict=True)] == [True, True]
    codes = codes_on(posters, 0) + codes_on(posters, 1)
    assert len({code for code in codes if code.startswith(f"{app.settings.address}/c/".encode())}) == 2
    assert telegram.refused == []


async def test_the_empty_form_can_be_filled_in(telegram: TelegramDouble, app: App) -> None:
    """The form comes as a document, byte for byte what is made, and goes back filled in."""
    lan = await school(telegram)
    await lan.presses("Excel")
    message = await lan.hears("Mỗi điểm một dòng")
    assert message["document"]["file_name"] == "danh-sach-diem.xlsx"
    await lan.sends_document("danh-sach-diem.xlsx", filled(lan.documents[-1], "Trường Hoa Mai"))
    await lan.hears("Đã đăng ký xong", within=20)
    await lan.hears("Đây là đủ 1 áp phích", within=20)
    assert "Trường Hoa Mai" in words_on(lan.documents[-1])[0]


@pytest.mark.parametrize("sent_as", ["photo", "document"])
async def test_the_official_code_becomes_a_poster(telegram: TelegramDouble, app: App, sent_as: str) -> None:
    """As a photo, of whose sizes the largest is fetched, or as a file: the poster carries the same payload."""
    lan, picture = telegram.person("Lan"), photo_of(PAYLOAD)
    await lan.says("/maqr")
    await lan.hears("không giữ lại ảnh")
    if sent_as == "photo":
        sizes = (await lan.sends_photo(picture))["photo"]
        assert (sizes[-1]["width"], sizes[-1]["height"]) == Image.open(io.BytesIO(picture)).size
        largest = sizes[-1]["file_id"]
    else:
        largest = (await lan.sends_document("IMG_0524.jpg", picture))["document"]["file_id"]
    await lan.hears("Em đọc được rồi")
    assert fetched(telegram) == [largest]
    await lan.says("Cà phê Hương")
    message = await lan.hears("Tệp này để in khổ A4")
    assert message["document"]["file_name"] == "ap-phich-ca-phe-huong.pdf"
    assert codes_on(lan.documents[-1]) == [PAYLOAD]
    assert telegram.refused == []


async def test_a_document_that_bots_may_not_fetch_is_refused_in_words(telegram: TelegramDouble, app: App) -> None:
    """Beyond 20 MB it is not even asked for (https://core.telegram.org/bots/api#getfile); each dialog says what it
    takes, and goes on waiting."""
    lan = await school(telegram)
    await lan.sends_document("danh sách.xlsx", bytes(DOWNLOAD_BYTES + 1))
    await lan.hears("chỉ nhận được tối đa 2048 KB")
    await lan.says("/maqr")
    await lan.hears("không giữ lại ảnh")
    await lan.sends_document("IMG_0524.png", bytes(DOWNLOAD_BYTES + 1))
    await lan.hears("Tệp này nặng quá")
    assert (fetched(telegram), telegram.refused) == ([], [])
    await lan.sends_photo(photo_of(PAYLOAD))
    await lan.hears("Em đọc được rồi")
