"""An owner has declared her place on the official site: the code from there is the one at her door."""

import io

import pytest
from PIL import Image

from bot.checkpoints.lists import official_form
from bot.checkpoints.sheets import Sheets
from bot.dialogs.checkpoints.registering.declaring.photographed import LARGEST
from bot.model import Attachment, Checkpoint, File, FileLostError, Incoming
from bot.sandbox.drawing.qr import code_png
from tests.conversations.places import opens_desk, owner_of, sends_photo
from tests.conversations.scenes import owner_at, registered, rows, with_poster
from tests.files import PAYLOAD, codes_on, jpeg, photo_of, words_on
from tests.people import Citizen, Town


def documents(citizen: Citizen) -> list[File]:
    """The files that were handed over."""
    return [message.document for message in citizen.messages if message.document]


def poster_of(citizen: Citizen) -> bytes:
    """The PDF that was handed over."""
    (document,) = documents(citizen)
    return document.read()


async def declared(town: Town) -> Citizen:
    """Somebody who registers a place that is declared already, and sends a bad photograph of its code."""
    lan = await owner_at(town, "confirm")
    await lan.says("1")
    lan.hears("đã khai báo ở tokhaiyte.vn chưa")
    await lan.presses("Rồi, tôi có mã")
    lan.hears("cấp cho Cà phê Hương", "không giữ lại ảnh")
    await sends_photo(lan, photo_of(PAYLOAD))
    lan.hears("tokhaiyte.vn/?page=Project.TKYT.checkin")
    await lan.presses("Đúng, in lên áp phích")
    return lan


async def place_of(town: Town) -> Checkpoint:
    """The only checkpoint that there is."""
    async with town.store.read() as tx:
        (place,) = await town.registry.all(tx)
    return place


async def test_a_declared_place_has_one_code_from_the_first_poster_on(town: Town) -> None:
    """She hears of no other code: her poster has the very payload of her photograph, her name, and nothing of ours."""
    lan = await declared(town)
    lan.hears("đúng y như trong ảnh", "mỗi cửa chỉ một mã")
    lan.does_not_hear("mã tạm")
    (document,) = documents(lan)
    assert document.name == "ap-phich-ca-phe-huong.pdf"
    assert codes_on(document.read()) == [PAYLOAD]
    said = words_on(document.read())[0]
    assert "Cà phê Hương" in said and "/c/" not in said


async def test_all_papers_follow_the_official_code(town: Town) -> None:
    """Cards and the code alone carry it too; the desk says so, and offers no second code and no empty chart."""
    lan = await declared(town)
    await lan.presses("Bản in khác")
    lan.hears("Áp phích mang mã của tokhaiyte.vn")
    assert not {"Tạm đóng hoặc đổi mã", "Biểu đồ lượt đến"} & set(lan.labels)
    for paper in ("Áp phích (A4)", "Thẻ để bàn"):
        await lan.presses("Áp phích và giấy in")
        await lan.presses(paper)
        assert set(codes_on(poster_of(lan))) == {PAYLOAD}
    await lan.presses("Áp phích và giấy in")
    await lan.presses("Chỉ riêng mã QR")
    assert poster_of(lan) == code_png(PAYLOAD.decode())


async def test_the_list_for_the_authority_has_it(town: Town) -> None:
    """What is exported names the official code of each place."""
    await declared(town)
    place = await place_of(town)
    async with town.store.begin() as tx:
        sheets = await Sheets.open(tx, town.registry, town.library, town.now)
    entry = official_form.filled(place, sheets.link(place), town.library)
    assert (entry.official, entry.state) == (PAYLOAD.decode(), "có mã chính thức")


async def test_whoever_wants_to_see_how_gets_the_fields_and_the_pages(town: Town) -> None:
    """The three fields of the official form are there to be copied, then the guide begins."""
    lan = await owner_at(town, "confirm")
    await lan.says("1")
    await lan.presses("chỉ tôi làm luôn")
    fields = ("Tên điểm kiểm soát dịch:\nCà phê Hương", "Số điện thoại di động:\n0912 345 678")
    lan.hears(*fields, "Địa chỉ liên hệ:\n12 Trần Phú, Phường 9, Thành phố Tuy Hòa", "Bước 1/")
    assert not documents(lan)
    await lan.presses("tờ dán tạm")
    lan.hears("Áp phích tạm")


async def test_the_poster_comes_before_the_question_whether_to_be_reminded(town: Town) -> None:
    """Whoever needs a poster by noon has it at once, and is told that it is to be replaced; then she is asked, and may
    answer as she talks."""
    lan = await with_poster(town)
    assert documents(lan)
    lan.hears("Mỗi cửa chỉ một mã", "em nhắc anh/chị")
    await lan.says("em nhắc nha")
    lan.hears("em ghi rồi")
    (row,) = await rows(town.store, "person")
    assert row["nudges"] is True


async def test_the_official_code_takes_the_place_of_the_provisional_one(town: Town) -> None:
    """As soon as it comes, the same poster comes again with it, and she is told to take the old one down."""
    lan = await registered(town)
    assert (await place_of(town)).official is None
    await lan.presses("Tôi có mã rồi")
    await sends_photo(lan, photo_of(PAYLOAD))
    await lan.presses("Đúng, in lên áp phích")
    lan.hears("gỡ xuống")
    assert (await place_of(town)).official == PAYLOAD
    assert codes_on(poster_of(lan)) == [PAYLOAD]


@pytest.mark.parametrize("asked", ["declared", "remind"])
async def test_a_picture_in_place_of_an_answer_is_taken(town: Town, asked: str) -> None:
    """Whoever sends the code at once, when asked whether there is one or whether to be reminded of it, is not asked for
    it again; a picture without a code is told so, and the question stands."""
    lan = await owner_at(town, "confirm")
    await lan.says("1")
    if asked == "remind":
        await lan.presses("để sau")
    await sends_photo(lan, jpeg(Image.new("L", (300, 300), 200)))
    lan.hears("Em chưa thấy mã QR trong ảnh")
    await sends_photo(lan, photo_of(PAYLOAD))
    lan.hears("Đúng là mã tokhaiyte.vn cấp cho Cà phê Hương")
    await lan.presses("Đúng, in lên áp phích")
    assert codes_on(poster_of(lan)) == [PAYLOAD]
    lan.does_not_hear("nhắc thêm lần nữa")


async def test_a_wrong_picture_is_put_right(town: Town) -> None:
    """What the code says is shown before it counts; another picture can be sent, and a code that changed as well."""
    lan = await registered(town)
    await lan.says("/maqr")
    lan.hears("cấp cho Cà phê Hương")
    await sends_photo(lan, photo_of(b"https://tokhaiyte.vn/?id=wrong"))
    await lan.presses("tôi gửi ảnh khác")
    await sends_photo(lan, photo_of(PAYLOAD))
    await lan.presses("Đúng, in lên")
    assert (await place_of(town)).official == PAYLOAD
    await lan.presses("Bản in khác")
    await lan.presses("Mã của tokhaiyte.vn đã đổi")
    await sends_photo(lan, photo_of(b"https://tokhaiyte.vn/?id=new"))
    await lan.presses("Đúng, in lên")
    assert (await place_of(town)).official == b"https://tokhaiyte.vn/?id=new"


async def test_the_code_of_another_place_is_noticed(town: Town) -> None:
    """The same picture for two places is a mistake on one of the doors."""
    lan, (first, second) = await owner_of(town, "Cà phê Hương", "Phở Cô Ba")
    for place in (first, second):
        await opens_desk(lan, place)
        await lan.presses("Tôi có mã của")
        await sends_photo(lan, photo_of(PAYLOAD))
        if place is first:
            await lan.presses("Đúng, in lên")
    lan.hears("đang là mã của Cà phê Hương", "Có đúng là mã của Phở Cô Ba")


async def test_a_photo_of_our_own_code_is_not_the_official_one(town: Town) -> None:
    """Whoever photographs the provisional poster is told so."""
    lan = await with_poster(town)
    picture = next(message.image for message in lan.messages if message.image)
    await lan.presses("Không cần nhắc")
    await lan.presses("Tôi có mã rồi")
    await sends_photo(lan, picture.read())
    lan.hears("mã tạm do em làm")


async def test_the_code_of_a_place_that_is_not_registered(town: Town) -> None:
    """Somebody who only wants a clear poster types the name of the place, and nothing is kept."""
    lan = town.citizen()
    await lan.says("/maqr")
    lan.hears("tokhaiyte.vn", "không giữ lại ảnh")
    await sends_photo(lan, photo_of(PAYLOAD))
    await lan.says("Cà phê Hương")
    lan.hears("đúng y như trong ảnh")
    assert codes_on(poster_of(lan)) == [PAYLOAD]


async def test_a_payload_in_vietnamese_stays_as_it_is(town: Town) -> None:
    """Its format is not published, so every byte of it stays, whatever it means."""
    lan, payload = town.citizen(), "ĐIỂM|Cà phê Hương|Phường 9".encode()
    await lan.says("/maqr")
    await sends_photo(lan, photo_of(payload))
    await lan.says("Cà phê Hương")
    assert codes_on(poster_of(lan)) == [payload]


async def test_whoever_has_no_code_at_hand_is_not_held_up(town: Town) -> None:
    """An owner gets the provisional poster, anybody else a kind word."""
    lan = await owner_at(town, "confirm")
    await lan.says("1")
    await lan.presses("Rồi, tôi có mã")
    await lan.presses("chưa có ở đây")
    lan.hears("Áp phích tạm", "em nhắc anh/chị")
    minh = town.citizen()
    await minh.says("/maqr")
    await minh.presses("chưa có ở đây")
    minh.hears("khi nào có")


async def test_a_photo_that_comes_by_itself_is_not_asked_for_again(town: Town) -> None:
    """Somebody just sends the picture: the bot reads it and asks which place it is of. One without a code is only
    offered what could be done with it."""
    lan = town.citizen()
    await sends_photo(lan, photo_of(PAYLOAD))
    lan.hears("Em đọc được rồi", "Mã này của điểm nào")
    minh = await registered(town)
    await sends_photo(minh, photo_of(PAYLOAD))
    minh.hears("Đúng là mã tokhaiyte.vn cấp cho Cà phê Hương")
    mai = town.citizen()
    await sends_photo(mai, jpeg(Image.new("L", (300, 300), 200)))
    await mai.presses("làm tờ in")


async def test_pictures_without_one_code_are_asked_for_again(town: Town) -> None:
    """No code, two codes, no picture, a file too large, one that is lost: each has its own sentence, and she may
    try again."""
    lan = town.citizen()
    await lan.says("/maqr")
    await sends_photo(lan, jpeg(Image.new("L", (300, 300), 200)))
    lan.hears("chưa thấy mã QR")
    two = Image.new("L", (2200, 1100), 255)
    for at, payload in enumerate((PAYLOAD, b"https://example.com/another")):
        two.paste(Image.open(io.BytesIO(code_png(payload))).convert("L"), (at * 1100, 20))
    await sends_photo(lan, jpeg(two))
    lan.hears("nhiều mã QR")
    await sends_photo(lan, b"%PDF-1.4")
    lan.hears("không mở được")
    await sends_photo(lan, b"", size=LARGEST + 1)
    lan.hears("nặng quá")
    await lan.does(attachment=Attachment.PHOTO, file=Incoming("photo.jpg", 10, _lost))
    lan.hears("chưa nhận được ảnh")
    await lan.does(attachment=Attachment.STICKER)
    lan.hears("gửi em ảnh có mã QR")
    await sends_photo(lan, photo_of(PAYLOAD))
    lan.hears("Em đọc được rồi")


async def test_a_code_that_holds_a_whole_document_is_not_taken(town: Town) -> None:
    """2,000 bytes are no address of a place."""
    lan = town.citizen()
    await lan.says("/maqr")
    await sends_photo(lan, code_png(b"x" * 2000, module=8))
    lan.hears("không phải mã em cần")


async def _lost() -> bytes:
    raise FileLostError("gone")
