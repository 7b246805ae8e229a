"""Whoever is ill, or with somebody who is, is heard all the way; and what else they say is answered as what it is."""

import pytest

from tests.people import Town

CALLS = "📞 Gọi cấp cứu 115"


async def test_a_child_is_remembered_until_it_is_over(town: Town) -> None:
    """A mother in the middle of a guide: whom to call and what to say, help that comes, what is asked meanwhile, and
    the guide in the end. Nobody whose help is on its way is told to call it."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy samsung")
    await lan.says("khoan, con chị 3 tuổi sốt cao mà thở nhanh lắm")
    lan.hears(CALLS, "bế bé", "Lúc gọi nhớ nói: 3 tuổi, sốt cao, thở nhanh.")
    lan.does_not_hear("Bước 1/11")
    await lan.says("chị gọi 115 rồi, họ nói xe đang tới")
    lan.hears("yên tâm", "Ở sát bên")
    lan.does_not_hear(CALLS)
    await lan.says("có phải covid không em, bữa trước bà ngoại nó ở Sài Gòn về")
    lan.hears("phải xét nghiệm mới biết", "ngày nào, ở đâu, gặp ai")
    lan.does_not_hear(CALLS)
    await lan.says("nó lừ đừ, không bú sữa nữa")
    lan.hears(CALLS, "Gọi lại 115 báo thêm")
    await lan.says("xe chở đi rồi. vậy chị ở nhà có phải cách ly không")
    lan.hears("có y tế lo rồi", "cả nhà ở yên")
    await lan.says("nó bị suyễn từ nhỏ")
    lan.hears("mang theo thuốc")
    lan.does_not_hear(CALLS)
    await lan.says("làm tiếp")
    lan.hears("Bước 1/11")


async def test_what_else_is_asked_meanwhile_is_answered(town: Town) -> None:
    """With one line of reminder, the first time; thanks are thanks, and what is about it is not refused."""
    lan = town.citizen()
    await lan.says("ba tui ho với sốt từ hôm kia")
    lan.hears(CALLS)
    await lan.says("có cần báo nhà trường của con tui không")
    lan.hears("nên báo")
    await lan.says("cho tui số cán bộ phòng công nghệ thông tin tỉnh")
    lan.hears("0257", "nặng thêm thì gọi 115")
    lan.does_not_hear(CALLS)
    await lan.says("bluezone có tốn pin không")
    lan.hears("pin")
    lan.does_not_hear("115")
    await lan.says("cảm ơn em nhiều nghen")
    lan.does_not_hear(CALLS)


@pytest.mark.parametrize("said", ["giỡn thôi mà", "ý là thời tiết á", "không phải tui, máy tui nóng"])
async def test_whoever_takes_it_back_goes_on_where_they_were(town: Town, said: str) -> None:
    """With a light word and no number to call; what comes then is no more about it."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo")
    await lan.says("nóng sốt quá chịu hổng nổi")
    lan.hears(CALLS)
    await lan.says(said)
    lan.hears("em mừng", "Bước 1/11")
    lan.does_not_hear("115")


async def test_what_fits_nothing_is_about_who_is_ill_for_a_while(town: Town) -> None:
    """In a guide, too, "it is just like that" is no wrong answer to its question; after some of that it is over."""
    lan = town.citizen()
    await lan.says("cài bluezone")
    await lan.says("mẹ em sốt với đau họng")
    await lan.says("nằm một chỗ vậy đó")
    lan.hears(CALLS)
    for said in ("thấy cũng lạ", "thấy ngộ ghê", "màu xanh lá cây", "cái ghế mới"):
        await lan.says(said)
    lan.does_not_hear(CALLS)


async def test_what_would_be_is_answered_without_alarm(town: Town) -> None:
    """Whoever asks for the day when a guest is ill gets the number in a calm line, and nobody is thought to be ill."""
    lan = town.citizen()
    await lan.says("lỡ khách bị ho thì sao em")
    lan.hears("1900 9095")
    lan.does_not_hear(CALLS)
    await lan.says("có người tới rồi")
    lan.does_not_hear("y tế lo rồi")


async def test_bad_news_is_not_taken_for_good(town: Town) -> None:
    """Whoever called and reached nobody is not told that they did, and a child that is very sleepy is not better."""
    lan = town.citizen()
    await lan.says("my baby is 9 months old, fever 39.5 and not drinking")
    lan.hears("hold the child")
    await lan.says("i called, nobody is answering")
    lan.hears("Call 115 again right now")
    lan.does_not_hear("Good that you got through")
    await lan.says("they answered now, they are coming")
    lan.hears("Good that you got through")
    await lan.says("she is so sleepy now")
    lan.does_not_hear("glad")
    lan.hears("Call 115 again")


@pytest.mark.parametrize("said", ["he is very weak now", "he is confused now", "she's shaking now", "he is worse now"])
async def test_what_is_so_now_is_no_recovery(town: Town, said: str) -> None:
    """ "He is … now" tells that somebody is well as little as that they are not: nobody is glad of it."""
    tom = town.citizen("")
    await tom.says("my father has chest pain and can't breathe")
    tom.hears("115")
    await tom.says("they are coming")
    await tom.says(said)
    tom.hears("115")
    tom.does_not_hear("glad", "Write to me whenever")


@pytest.mark.parametrize("said", ["he feels better", "the fever is gone", "he can talk again"])
async def test_who_is_better_in_english_is_heard(town: Town, said: str) -> None:
    """In the words that tell it."""
    tom = town.citizen("")
    await tom.says("my father has a high fever and chest pain")
    await tom.says(said)
    tom.hears("glad")


async def test_who_never_had_a_fever_is_no_better_for_it(town: Town) -> None:
    """A sign that somebody lacks is no recovery: whom to call stays, for the sign that they have."""
    tom = town.citizen("")
    await tom.says("I lost smell")
    tom.hears("1900 9095")
    await tom.says("no fever. what should I do")
    tom.hears("1900 9095")
    tom.does_not_hear("glad")


async def test_once_somebody_is_better_nobody_is_told_to_call_again(town: Town) -> None:
    """What is typed then is about what was going on; a new sign is heard as before."""
    lan = town.citizen()
    for said in (
        "cai bluezone may xiaomi",
        "ba vo toi nong ran ca dem",
        "thoi do roi, ba het nong roi, do phoi nang thoi",
    ):
        await lan.says(said)
    for said in ("tiep. no hoi so dt, nhap so thang con dc ko", "so thang con dc ko, no di bien roi lay dau tin nhan"):
        await lan.says(said)
        assert "115" not in lan.text and "bước" in lan.text.lower()
    await lan.says("ba vo toi kho tho qua")
    lan.hears("115")


@pytest.mark.parametrize(
    ("said", "ill"),
    [
        ("met qua, tai hoai hong duoc, thoi de mai ba lam", False),
        ("mệt quá con ơi, nó cứ quay hoài", False),
        ("mệt quá, sốt từ hôm qua, để mai làm tiếp", True),
        ("em mệt khó thở quá, tải hoài không được", True),
    ],
)
async def test_tired_of_an_app_is_not_ill(town: Town, said: str, ill: bool) -> None:
    """ "Mệt" beside what does not work, or is put off, is no sign; with another one it is."""
    ba = town.citizen()
    await ba.says("cài bluezone cho máy oppo")
    await ba.says(said)
    (ba.hears if ill else ba.does_not_hear)("115")


async def test_a_cough_without_marks_calls_no_ambulance(town: Town) -> None:
    """ "hôm kia" and "hõm" are the same letters: a mother whose child coughs is told whom to ask, and when to call 115;
    that she plays it down is heard as that, however she doubts the answer."""
    me = town.citizen()
    await me.says("con em 3 tuoi bi ho tu hom kia toi gio, lo qua em oi")
    me.hears("trẻ bệnh thì gọi người có chuyên môn", "1900 9095")
    me.does_not_hear("Gọi 115 ngay bây giờ")
    await me.says("ua sao co so 115, be ho chut xiu chu dau co kho tho, van giỡn binh thuong")
    me.hears("mất có vài phút")
    me.does_not_hear("Gọi 115 ngay bây giờ")


@pytest.mark.parametrize("text", ["toi bi ho may bua nay di bau dc hong", "bị ho mà đi bầu cử được không"])
async def test_who_votes_is_not_pregnant(town: Town, text: str) -> None:
    """ "Đi bầu" is no "đang bầu"; the cough counts all the same."""
    lan = town.citizen()
    await lan.says(text)
    lan.hears("1900 9095")
    lan.does_not_hear("mang thai")


@pytest.mark.parametrize("said", ["da z e goi lun. cam on ad nhiu", "dạ để em gọi liền, cảm ơn ad nhiều nha"])
async def test_thanks_beside_a_call_are_wished_well(town: Town, said: str) -> None:
    """While somebody is ill nobody who thanks is told of anything but whom to call."""
    me = town.citizen()
    for line in ("con tui sot 39 do, moi o Sai Gon ve", "nha co phai cach ly khong", said):
        await me.says(line)
    me.does_not_hear("0257", "Em giúp được về")
