"""What leans on what was answered: it counts before what the words would be by themselves."""

import pytest

from tests.people import Town


async def test_what_is_hardly_no_business_of_ours_is_about_what_was_answered(town: Town) -> None:
    """Whoever asks about sitting the exam again was told of driving licences; who does ask about those still is."""
    tu = town.citizen()
    await tu.says("đang cách ly mà tới ngày thi tốt nghiệp thì sao")
    await tu.says("co thi lai ko")
    tu.hears("thi lại")
    assert "bằng lái" not in tu.text
    await tu.says("bằng lái xe máy hết hạn đổi ở đâu")
    tu.hears("bằng lái")


async def test_a_side_is_asked_of_what_is_near(town: Town) -> None:
    """A price after vaccines is that of the vaccines, and not of the app."""
    sau = town.citizen()
    await sau.says("người bị tim có chích ngừa covid được không")
    await sau.says("mac tien ko")
    sau.hears("nhóm ưu tiên")


async def test_what_was_read_is_said_again_where_it_tells_what_is_asked(town: Town) -> None:
    """Nobody is told that no more is known where what they read a line before is what helps."""
    ba = town.citizen()
    await ba.says("có người gọi kêu đọc mã otp")
    await ba.says("nó xưng bên y tế nói phải đọc 6 số trong tin nhắn")
    await ba.says("chết, tui đọc mất tiêu rồi")
    ba.hears("Lỡ đọc rồi", "để khóa")


@pytest.mark.parametrize(
    ("said", "asked", "heard"),
    [
        ("khai gian thì bị phạt sao", "văn bản nào ghi vụ đó", "Nghị định 117"),
        ("không đeo khẩu trang phạt bao nhiêu", "nghị định nào ghi vậy", "Nghị định 117"),
        ("khai báo y tế ở đâu", "cho xin link", "https://tokhaiyte.vn"),
    ],
)
async def test_a_document_or_a_link_is_that_of_what_was_answered(town: Town, said: str, asked: str, heard: str) -> None:
    """Whoever asks where "that" is written was told of the letter about Bluezone, whatever it was about."""
    chi = town.citizen()
    await chi.says(said)
    await chi.says(asked)
    chi.hears(heard)


async def test_what_is_surely_about_the_answer_begins_nothing(town: Town) -> None:
    """Whoever tells more of whose SIM card it is registers no checkpoint, although the words are like that wish."""
    ba = town.citizen()
    await ba.says("sim đứng tên người khác có cài bluezone được không")
    await ba.says("nhưng đăng ký tên chị hai")
    ba.hears("SIM")
    assert "Anh/chị có đồng ý" not in ba.text


async def test_what_is_not_quite_sure_is_what_the_answer_makes_of_it(town: Town) -> None:
    """Whoever is slandered and has a negative test was told how tests differ."""
    tu = town.citizen()
    await tu.says("hàng xóm đồn tui bị covid thì làm sao")
    await tu.says("tui có giấy âm tính rồi mà")
    tu.hears("công an")
    assert "PCR" not in tu.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("tiêm vắc xin có mất tiền không", "con dau bieu dung tiem, con trai bieu chich, biet nghe dua nao"),
        ("tiêm vắc xin có an toàn không", "vo bieu chich, ba ngoai bieu dung chich, gio nghe ai"),
    ],
)
async def test_what_names_the_answer_in_other_words_is_about_it(town: Town, asked: str, said: str) -> None:
    """Without diacritics "nghe" is like a trade, and whoever asked whom to believe was told of taxes; what is asked
    next is of the vaccine still."""
    ba = town.citizen()
    await ba.says(asked)
    await ba.says(said)
    ba.does_not_hear("thuế")
    await ba.says("ma dang ky o dau")
    ba.hears("Đăng ký tiêm vắc xin")


@pytest.mark.parametrize("asked", ["tiêm vắc xin có an toàn không", "chích xong bị gì", "ai được tiêm trước"])
async def test_what_a_vaccine_costs_and_where_one_signs_up_is_asked_in_two_words(town: Town, asked: str) -> None:
    """After any answer about vaccines, and not what the app costs or how a shop registers."""
    ba = town.citizen()
    await ba.says(asked)
    await ba.says("mac tien hong")
    ba.hears("Tiêm vắc xin COVID-19 có mất tiền không")
    await ba.says("vay dang ky cho nao")
    ba.hears("Đăng ký tiêm vắc xin")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("ok e cảm ơn, cho e xin số sở y tế luôn", "1900 9095"),
        ("dạ cảm ơn em nhiều, vậy in mã qr khổ mấy", "15 x 15 cm"),
        ("cam on em nhieu nghen, cho chi xin so so y te", "1900 9095"),
        ("cảm ơn nha cho hỏi cài bluezone có tốn tiền không", "không mất tiền"),
        ("oke cảm ơn bot, gửi mình link tải", "bluezone.gov.vn"),
    ],
)
async def test_thanks_before_a_request_are_no_part_of_it(town: Town, said: str, hears: str) -> None:
    """Whoever says thanks and asks on is no guest who leaves, and is not told that it is not known."""
    em = town.citizen()
    await em.says("bluezone là gì")
    await em.says(said)
    em.hears(hears)
    em.does_not_hear("chưa biết trả lời", "không có gì đâu")


@pytest.mark.parametrize(
    "said", ["cảm ơn nha, mai tui ra ủy ban hỏi", "dạ em cảm ơn, em làm được rồi", "cám ơn em nhiều"]
)
async def test_thanks_with_nothing_asked_are_thanks(town: Town, said: str) -> None:
    """Whatever is told beside them."""
    em = town.citizen()
    await em.says("bluezone là gì")
    await em.says(said)
    assert "Có phải anh/chị hỏi" not in em.text
    assert "chưa rõ ý" not in em.text
