"""Whoever only says what they feel hears a warm sentence, and never that it was not understood."""

import pytest

from tests.people import Town

REFUSED = ("chưa thấy", "chưa rõ ý", "chưa biết trả lời", "chỉ biết tới đó", "Em giúp được về", "chuyện riêng để kể")
WARM = {
    "afraid": "ai cũng lo",
    "scolded": "ai cũng tủi",
    "angry": "bực là phải",
    "hardship": "làm ăn khó",
    "loss": "ai cũng tiếc",
    "ashamed": "không có chi phải ngại",
    "giving up": "em chỉ từng chút một",
    "tired": "anh/chị cực quá rồi",
    "sad": "em nghe mà thương",
}


@pytest.mark.parametrize(
    ("asked", "said", "feels"),
    [
        ("hôm nay có bao nhiêu ca", "nghe mà sợ", "afraid"),
        ("hom nay co bao nhieu ca", "nghe ma rung minh", "afraid"),
        ("tiêm vắc xin có an toàn không", "sợ muốn chết", "afraid"),
        ("bluezone có lộ thông tin không", "nghe thấy ớn", "afraid"),
        ("về từ sài gòn có phải cách ly không", "lo cho con nhỏ quá", "afraid"),
        ("khách không chịu quét mã thì sao", "bị khách mắng như tát nước", "scolded"),
        ("khach khong chiu quet ma thi sao", "no chui tui nhu tat nuoc", "scolded"),
        ("không cài bluezone bị phạt không", "tổ trưởng tới nhà la quá trời", "scolded"),
        ("cong ty bat cai bluezone", "tuc muon khoc", "angry"),
        ("khai y tế ở đâu", "rối rắm quá trời, bực bội", "angry"),
        ("mất tờ mã qr lấy lại ở đâu", "tức á, tụi nó xé hoài", "angry"),
        ("karaoke bao giờ mở lại", "nợ ngập đầu rồi em ơi", "hardship"),
        ("bán vé số có được không", "bữa nay biết lấy gì ăn", "hardship"),
        ("karaoke bao gio mo", "tui nghi tu dau thang no ngap dau roi", "hardship"),
        ("dam cuoi co duoc lam khong", "tiec dut ruot", "loss"),
        ("đám cưới có được làm không", "không lẽ dời nữa", "loss"),
        ("về từ sài gòn có phải cách ly không", "xấu hổ với hàng xóm quá", "ashamed"),
        ("đăng ký điểm kiểm dịch ở đâu, làm thế nào", "hổng lẽ tui phải làm lại từ đầu, nản", "giving up"),
        ("chừng nào tới lượt chích ngừa", "bà già rồi biết gì, tụi bây muốn mần sao thì mần", "giving up"),
        ("học sinh có đi học không", "stress ghê", "tired"),
        ("quán ăn có được mở không", "khổ quá trời khổ", "sad"),
        ("hoc sinh co di hoc khong", "haizz chan doi", "sad"),
    ],
)
async def test_a_feeling_after_an_answer_is_heard(town: Town, asked: str, said: str, feels: str) -> None:
    """In words with and without diacritics, of the country and of the young."""
    sau = town.citizen()
    await sau.says(asked)
    await sau.says(said)
    sau.hears(WARM[feels])
    sau.does_not_hear(*REFUSED)


@pytest.mark.parametrize(
    ("asked", "said", "first"),
    [
        ("có người gọi xin mã otp em lỡ đọc rồi", "trời ơi hoảng quá", "Tắt máy"),
        ("co nguoi goi xin ma otp em lo doc roi", "run qua em oi", "Tắt máy"),
        ("về từ sài gòn có phải cách ly không", "mất ăn mất ngủ luôn", "tokhaiyte.vn"),
    ],
)
async def test_whoever_is_afraid_is_told_once_more_what_to_do_first(
    town: Town, asked: str, said: str, first: str
) -> None:
    """Nobody who was swindled is told of lips that turn blue."""
    ba = town.citizen()
    await ba.says(asked)
    await ba.says(said)
    ba.hears("ai cũng lo", "Việc đầu tiên bây giờ", first)
    ba.does_not_hear("115", *REFUSED)


async def test_two_feelings_in_a_row_are_answered_in_other_words(town: Town) -> None:
    """A machine that says the same twice listens to nobody."""
    sau = town.citizen()
    await sau.says("khách không chịu quét mã thì sao")
    await sau.says("bực mình ghê á")
    first = sau.text
    await sau.says("nghĩ tới là tức muốn hộc máu")
    assert sau.text != first
    sau.does_not_hear(*REFUSED)


@pytest.mark.parametrize(
    ("asked", "said", "warm", "answer"),
    [
        ("xin chào", "khách xé tờ mã qr rồi, bực mình quá, lấy lại ở đâu", "ai cũng bực", "in lại tờ mới"),
        ("xin chào", "karaoke chừng nào mở lại, nghỉ hoài nợ ngập đầu", "làm ăn khó", "UBND xã, phường"),
        ("vắc xin có an toàn không", "nghe nói sợ quá, chích xong phải ngồi lại bao lâu", "đang lo", "30 phút"),
    ],
)
async def test_beside_a_question_a_clause_of_it_stands_before_the_answer(
    town: Town, asked: str, said: str, warm: str, answer: str
) -> None:
    """Warmth takes nobody's answer away."""
    tu = town.citizen()
    await tu.says(asked)
    await tu.says(said)
    tu.hears(warm, answer)


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("sợ quá khó thở", "115"),
        ("so qua tho khong noi", "115"),
        ("buồn quá, tui muốn chết cho rồi", "📞"),
        ("sợ lộ thông tin quá", "Bluezone không đụng tới danh bạ"),
        ("so lo thong tin", "Bluezone không đụng tới danh bạ"),
        ("nản quá, đăng ký điểm kiểm dịch giùm em", "Em xin phép trước khi giữ thông tin"),
    ],
)
async def test_a_sign_a_question_and_a_wish_come_first(town: Town, said: str, hears: str) -> None:
    """What cannot wait is not comforted, and what only sounds like fear is answered."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears(hears)


async def test_a_worry_in_old_words_is_no_fever(town: Town) -> None:
    """ "Lo sốt vó" is a worry: without diacritics 115 was called for it."""
    ba = town.citizen()
    await ba.says("dam cuoi co duoc to chuc khong")
    await ba.says("ca nha lo sot vo luon em oi")
    ba.hears("ai cũng lo")
    ba.does_not_hear("Gọi cấp cứu")


async def test_the_page_that_is_open_goes_on(town: Town) -> None:
    """Who sighs in a guide is heard, and "tiếp" leads to the next page."""
    ba = town.citizen()
    await ba.says("cài bluezone trên iphone")
    await ba.says("bữa nào ba cũng lo ngay ngáy con ơi")
    ba.hears("ai cũng lo")
    await ba.says("tiếp")
    ba.hears("Bước 2/10")


@pytest.mark.parametrize(
    ("asked", "said", "hears"),
    [
        ("somebody called and asked for my OTP", "i'm so scared", "First of all now: Hang up"),
        ("can I hold a wedding", "this is so frustrating", "Anyone would be angry"),
        ("what is bluezone", "I am too old for this, do whatever you want", "one small thing at a time"),
    ],
)
async def test_feelings_are_heard_in_english(town: Town, asked: str, said: str, hears: str) -> None:
    """As in the language of the place."""
    ann = town.citizen()
    await ann.says(asked)
    await ann.says(said)
    ann.hears(hears)


@pytest.mark.parametrize(
    ("asked", "said", "feels"),
    [
        ("f0 có được về nhà không", "trời đất ơi khổ thân con tôi", "sad"),
        ("khách không chịu quét mã thì sao", "mấy người đó ngang ngược thấy ghét", "angry"),
        ("mat so khach thi sao", "chi quan ly chui em nhu con", "scolded"),
        ("quán ăn có được mở không", "mấy tháng nay có đồng nào đâu, con cái nheo nhóc", "hardship"),
        ("bluezone có tốn pin không", "con gái nói xài được, thằng em nói không, mệt ghê", "tired"),
    ],
)
async def test_a_feeling_is_no_sign_and_no_question(town: Town, asked: str, said: str, feels: str) -> None:
    """Nobody is sent to the ambulance for "khổ thân", and where no passage tells what is said, nothing is refused."""
    sau = town.citizen()
    await sau.says(asked)
    await sau.says(said)
    sau.hears(WARM[feels])
    sau.does_not_hear("Gọi cấp cứu", *REFUSED)
