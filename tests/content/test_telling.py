"""What is told beside a question: the parts of a text, the phones in it, and how it goes on the screen."""

import pytest

from bot.understanding import OnScreen, Understanding


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        ("tải xong rồi, mà có tốn tiền không em", "tải xong rồi,", "có tốn tiền không em"),
        ("vẫn chưa thấy mã tới", "vẫn chưa thấy mã tới", ""),
        ("may cu con no cho", "may cu con no cho", ""),
        ("nó ghi phiên bản 5.1 gì đó", "nó ghi phiên bản 5.1 gì đó", ""),
        ("nhập số nào. tui có hai sim", "", "nhập số nào."),
        ("xong chưa", "", "xong chưa"),
    ],
)
def test_a_text_tells_and_asks(understanding: Understanding, text: str, told: str, asked: str) -> None:
    """ "Không" and "chưa" ask at the end alone, and what comes after a question is told with it."""
    assert understanding.known.telling.clauses(text, "vi") == (told, asked)


@pytest.mark.parametrize(
    ("text", "guides", "owners"),
    [
        ("má xài vivo còn bà xã tui xài iphone", ("android", "iphone"), ("má", "bà xã")),
        ("không phải iphone, là con oppo", ("android",), ("con",)),
        ("máy samsung, à nhầm, iphone", ("iphone",), ("",)),
        ("để coi lại cái điện thoại kìa", (), ()),
        ("danh bạ làm ăn rồi sao", (), ()),
        ("tiệm net Galaxy với quán cà phê Oppo", (), ()),
        ("ra tiệm mua con oppo", ("android",), ("con",)),
    ],
)
def test_the_phones_of_a_text(
    understanding: Understanding, text: str, guides: tuple[str, ...], owners: tuple[str, ...]
) -> None:
    """Those that it is not, or that are taken back, are none of them; each has its owner, where that is said."""
    named = understanding.known.telling.phones(text)
    assert (named.guides, named.owners, named.another) == (guides, owners, False)


def test_what_only_such_a_phone_has_counts_where_it_is_told(understanding: Understanding) -> None:
    """Who is asked for the phone may name its store."""
    assert understanding.known.telling.phones("nó đòi mật khẩu icloud").guides == ()
    assert understanding.known.telling.phones("nó đòi mật khẩu icloud", hints=True).guides == ("iphone",)


PAGES = ("store", "open", "number", "otp", "info", "start", "location", "check")


@pytest.mark.parametrize(
    ("text", "current", "told"),
    [
        ("hồi nãy tải hoài không được mà giờ tới chỗ nhập mã", "store", OnScreen("otp", shows=True, here=True)),
        ("mã chẳng thấy đến", "number", OnScreen("otp", stuck=True, trouble="absent")),
        ("mã hết hạn, à được rồi", "otp", OnScreen(done=True)),
        ("tải luôn rồi", "store", OnScreen("store", done=True)),
        ("nhập số của anh hai hay số tui", "open", OnScreen("number", answer="whose")),
        ("mã", "", OnScreen()),
        ("nó lên chữ MỞ rồi nè", "store", OnScreen("open", shows=True)),
        ("có nút kích hoạt rồi", "number", OnScreen("otp", shows=True)),
        ("bấm nút tiếp tục rồi", "open", OnScreen("open", done=True)),
        ("thôi bỏ qua số luôn", "number", OnScreen("number", done=True, skipped=True)),
        ("bấm không ăn, thôi bỏ qua", "info", OnScreen(done=True, skipped=True)),
        ("i tapped Tiếp tục", "open", OnScreen("open", done=True)),
        ("vô cái hình tam giác rồi nó ra toàn trò chơi", "store", OnScreen("store", shows=True, odd=True)),
        ("có chữ tiếp tục, bấm rồi", "open", OnScreen("open", shows=True, done=True)),
        ("tới bước 5 rồi", "store", OnScreen("info", shows=True, here=True, numbered=True)),
        ("làm xong hết bước 1 rồi", "store", OnScreen("store", done=True, numbered=True)),
        ("bỏ qua đi", "info", OnScreen(done=True, skipped=True)),
        ("nó hỏi vị trí, cho phép hay không cho phép", "start", OnScreen("location", shows=True, answer="allow")),
    ],
)
def test_how_it_goes_on_the_screen(understanding: Understanding, text: str, current: str, told: OnScreen) -> None:
    """Where one is now counts more than what was wrong before, a trouble that is solved is none, what is not there is
    one; and a word that is said of much else names no page where none is open. A button that stands there was not
    pressed yet, and what is refused in a question is no trouble."""
    assert understanding.known.telling.screens(text, "vi", PAGES, current) == told


@pytest.mark.parametrize(
    ("text", "page", "named"),
    [
        ("ghi ten toi hay ten thang con bo doi, may nay cua no", "info", "whose"),
        ("sao khong thay chu dang quet", "check", "idle"),
        ("bam kich hoat roi no bao ma khong dung", "otp", "wrong"),
        ("ra cang ca co phai quet ma gi hong", "", ""),
    ],
)
def test_what_explains_more_of_a_line_counts(understanding: Understanding, text: str, page: str, named: str) -> None:
    """No phrase goes over a breath ("bộ đội, máy này" is no "đời máy"), and of two ways to read a line without
    diacritics that one counts which leaves less of it over ("chu" is "chữ" here, and not "chừ")."""
    told = understanding.known.telling.screens(text, "vi", PAGES, "otp")
    assert (told.page, told.trouble or told.answer) == (page, named)


def test_no_phone_is_changed_over_a_breath(understanding: Understanding) -> None:
    """ "Thằng con bộ đội, máy này của nó" changes no phone ("đổi máy")."""
    assert not understanding.known.telling.phones("ten thang con bo doi, may nay cua no de lai").another
