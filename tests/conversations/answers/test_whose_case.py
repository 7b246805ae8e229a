"""Who comes into a story, and what would be: the answer is that of whoever is spoken of."""

import pytest

from tests.people import Town


async def test_a_fever_counts_before_whom_the_child_may_have_met(town: Town) -> None:
    """A medicine against fever is no recovery, and a child with a fever does not carry on as usual."""
    me = town.citizen()
    for line in (
        "con em sốt từ chiều",
        "cô giáo của bé mới ở đà nẵng về",
        "uống hạ sốt được không em",
        "mai cho nghỉ học hả",
    ):
        await me.says(line)
    me.hears("cho nghỉ ở nhà", "đừng đưa tới trường")
    assert "sinh hoạt như thường" not in me.text


async def test_a_late_load_waits_for_whoever_is_ill(town: Town) -> None:
    """The helper shivers, and the load must be paid for if it is late: who drives hears what comes first."""
    tai = town.citizen()
    await tai.says("tui chở cá từ sài gòn ra")
    await tai.says("thằng phụ xe nó kêu nóng lạnh")
    tai.hears("1900 9095")
    await tai.says("giao trễ là đền hàng đó em")
    tai.hears("đừng chạy tiếp", "1900 9095")


@pytest.mark.parametrize(
    ("said", "asked", "heard"),
    [
        ("em mới ở sài gòn về hồi sáng", "nhà có bà nội 82 tuổi nữa", "ở riêng một phòng"),
        ("zìa từ bắc giang 3 bữa rồi", "vợ tui nó vẫn đi mần bình thường", "trạm y tế"),
        ("mới đi hà nội về", "cách ly mấy ngày", "y tế quyết định"),
        ("bữa hổm em ngồi nhậu với thằng bạn, nay nó là F1", "lỡ nó âm tính thì em đi làm lại được hông", "âm tính"),
        (
            "hôm bữa tui chở một ông nay nghe ổng là F1, tui có sao không",
            "gọi trạm rồi, họ kêu ở nhà theo dõi",
            "đo nhiệt độ",
        ),
        ("bạn cùng phòng em bị chở đi cách ly rồi, em phải làm sao", "em có vé xe tối nay ra huế", "khoan đi"),
    ],
)
async def test_what_is_told_next_is_answered_of_the_case(town: Town, said: str, asked: str, heard: str) -> None:
    """The grandmother at home, the wife at work, the ticket: what was told of whoever writes still holds."""
    tu = town.citizen()
    await tu.says(said)
    await tu.says(asked)
    tu.hears(heard)


async def test_who_told_where_they_are_may_ask_for_something_else(town: Town) -> None:
    """A son who cannot come home asks how to install for his mother, and then whose number it may be: neither is a
    question about coming home."""
    son = town.citizen()
    await son.says("em ở Sài Gòn chưa về được, em chỉ má em cài bluezone qua điện thoại được không")
    son.does_not_hear("hỏi trước khi đi")
    await son.says("ba má em xài chung một máy, cài một cái có được không")
    son.does_not_hear("hỏi trước khi đi")


@pytest.mark.parametrize(
    "said",
    [
        "ba bi cao huyet ap voi tieu duong chich co chet hong, nghe nguoi ta noi so qua",
        "bà nội tiểu đường với cao huyết áp chích có sao không, nghe đồn ghê quá",
    ],
)
async def test_a_thing_that_is_named_is_asked_of_and_not_the_case(town: Town, said: str) -> None:
    """Who asks whether a vaccine harms a grandmother is not told how bad the illness is for her."""
    me = town.citizen()
    await me.says("tiêm vắc xin có mất tiền không")
    await me.says(said)
    me.hears("bác sĩ khám sàng lọc")
    me.does_not_hear("mà mắc thì dễ trở nặng")


@pytest.mark.parametrize(
    ("told", "here"),
    [
        ("bluezone bao toi tiep xuc gan f0", "em dang trong lop hoc"),
        ("bluezone hiện có thể đã tiếp xúc ngừoi nguy cơ", "toi dang o co quan"),
        ("bluezone bao toi tiep xuc gan f0", "tui dang dung ban hang ngoai cho"),
        ("chong toi la f0", "toi dang o cong ty"),
    ],
)
async def test_who_is_among_others_hears_what_to_do_there(town: Town, told: str, here: str) -> None:
    """Not how to find work, nor how a market is scanned."""
    tu = town.citizen()
    await tu.says(told)
    await tu.says(here)
    tu.hears("đứng tách ra chỗ thoáng", "1900 9095")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (
            "con cháu ở sài gòn định dìu nhau về thăm, có cho về không",
            "tụi nó nói xét nghiệm rồi thì khỏi cách ly phải hông con",
        ),
        ("con em ở Bình Dương đòi về, cho về không", "nó test rồi có phải cách ly hông"),
    ],
)
async def test_who_only_means_to_come_has_not_come(town: Town, told: str, asked: str) -> None:
    """Nobody who still is elsewhere is told to stay in; a test before spares no quarantine."""
    lan = town.citizen()
    await lan.says(told)
    assert "khoan đi làm" not in lan.text
    await lan.says(asked)
    lan.hears("chưa chắc khỏi")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("em gặp ông F1 hôm qua, em có phải F2 không", "Mai nhà tui có đám giỗ nữa"),
        ("chồng em là F1", "mai có đám cưới đi được không"),
        ("em mới ở sài gòn về hôm qua", "mốt đám cưới em gái em đi được không"),
    ],
)
async def test_who_waits_for_the_station_gives_no_feast(town: Town, told: str, asked: str) -> None:
    """Whatever is allowed to others: they neither go nor invite before they are told that they may."""
    lan = town.citizen()
    await lan.says(told)
    await lan.says(asked)
    lan.hears("khoan đi đám", "1900 9095")
    assert "Không giãn cách: làm được" not in lan.text
