"""Of whom something is said: who came back and asks for themselves, a neighbour who coughs, somebody one employs."""

import pytest

from tests.people import Town

CALLS = "Gọi cấp cứu 115"
THE_ILL = "Anh/chị bình tĩnh làm lần lượt"


@pytest.mark.parametrize(
    ("asked", "hears"),
    [
        ("đi xe khách, có cần cách ly không", "trạm y tế quyết định"),
        ("hom bua di xe khach ve, gio e di lam dc chua", "khoan đi làm"),
        ("oke z tom lai h e lam gi dau tien", "anh/chị ở đâu về"),
        ("chan qua, h e di lam o day dc k hay phai nghi may bua", "khoan đi làm"),
        ("chat lam nha co 1 phong ak", "nhà một phòng"),
        ("nhà e chật, không có phòng riêng", "nhà một phòng"),
    ],
)
async def test_who_came_back_asks_for_themselves(town: Town, asked: str, hears: str) -> None:
    """A coach is no guest, and whoever travelled is no newcomer in somebody's household; what they may do comes before
    how long."""
    tu = town.citizen()
    await tu.says("e moi chay xe may tu binh duong ve")
    await tu.says(asked)
    tu.hears(hears)
    tu.does_not_hear("người đó", "người mới về", "chưa tính là F mấy")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("hang xom ho gan nha toi, toi co bi lay ko", "không ngồi gần thì khó lây"),
        ("toi hoi ong lang gieng ho thi toi phai lam gi cho khoi lay", "không ngồi gần thì khó lây"),
        ("ông hàng xóm ho mấy bữa nay có sao không", "không ngồi gần thì khó lây"),
        ("hàng xóm nhà tui ho dữ lắm, cả đêm", "không ngồi gần thì khó lây"),
        ("trong xóm tôi có người ho, tôi có bị lây không", "không ngồi gần thì khó lây"),
    ],
)
async def test_whose_neighbour_coughs_is_not_ill(town: Town, said: str, hears: str) -> None:
    """They hear what it means for them, and how to keep apart: no ambulance, and nobody to report to."""
    me = town.citizen()
    await me.says(said)
    me.hears(hears)
    me.does_not_hear(CALLS, THE_ILL, "công an")


async def test_what_to_say_to_a_neighbour_who_coughs(town: Town) -> None:
    """Words that one can say, and somebody to ask."""
    me = town.citizen()
    await me.says("ong hang xom ho sua may bua ni co sao ko")
    await me.says("bao ong ay sao")
    me.hears("nói nhỏ nhẹ", "1900 9095")


@pytest.mark.parametrize("said", ["hàng xóm em khó thở quá", "ông hàng xóm sốt cao co giật rồi, giờ sao"])
async def test_a_neighbour_who_cannot_breathe_needs_help_at_once(town: Town, said: str) -> None:
    """A severe sign comes before whose it is."""
    me = town.citizen()
    await me.says(said)
    me.hears(CALLS)


@pytest.mark.parametrize("said", ["hang xom ho noi em bi covid, em buon qua", "em muon lam ho so lay o dau"])
async def test_letters_that_are_no_cough(town: Town, said: str) -> None:
    """Without diacritics they and their papers are spelt as a cough is."""
    me = town.citizen()
    await me.says(said)
    me.does_not_hear("khó lây", "đang sốt, ho")


async def test_may_they_work_or_not_is_said_in_the_first_sentence(town: Town) -> None:
    """An owner who wants it short hears which of the two it is, and no answer twice."""
    me = town.citizen()
    await me.says("con nhân viên quán tôi mới đi sài gòn về hôm kia, cho làm được không")
    assert me.text.startswith("Dạ, cho người đó nghỉ đã, khoan cho làm")
    await me.says("nói gọn: cho nó làm hay nghỉ")
    assert me.text.startswith("Dạ, cho nghỉ.")


async def test_one_who_coughs_at_work_goes_home(town: Town) -> None:
    """Whoever asked what to do about that, and then which of the two, hears it."""
    me = town.citizen()
    await me.says("nhân viên quán em ho mấy bữa nay")
    await me.says("nói gọn: cho nó làm hay nghỉ")
    assert "cho người đó nghỉ đã, khoan cho làm" in me.messages[-1].text


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("đi xe khách giường nằm, trên xe đông nghẹt", "ngồi ghế mấy"),
        ("có cần khai báo hông", "Dạ phải khai"),
        ("mẹ vợ 70 tuổi cũng ở chung", "anh/chị ở riêng một phòng"),
        ("tui ngủ ngoài chòi rẫy được hông", "ở tách ra vậy là tốt"),
        ("mai tui đi cạo mủ thuê cho người ta được chưa", "khoan đi làm"),
        ("ủa vậy lấy gì ăn", "mua giùm"),
    ],
)
async def test_what_a_worker_who_came_back_tells_is_answered_of_them(town: Town, said: str, hears: str) -> None:
    """The coach, the mother-in-law, a hut in the fields, day labour and food, after a wife was told of who is pregnant:
    none of it is answered of a newcomer."""
    tu = town.citizen()
    await tu.says("tui dân miền Tây mà dìa quê vợ ở Sông Hinh, hôm qua từ Đồng Nai ra")
    await tu.says("vợ tui đang có bầu 7 tháng")
    await tu.says(said)
    tu.hears(hears)
    tu.does_not_hear("chưa tính là F mấy", "người mới về")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("cho nó nghỉ hay cho làm", "nghỉ đã, khoan cho làm"),
        ("mấy đứa khác làm chung có sao không", "chưa phải cách ly"),
        ("khách ăn bữa nay tôi có phải báo không", "chưa phải báo khách"),
        ("trả lương cho nó nghỉ thì sao", "công đoàn"),
        ("nó ở trọ một mình ai lo", "chủ trọ"),
    ],
)
async def test_a_waitress_who_coughs(town: Town, said: str, hears: str) -> None:
    """ "con bé phục vụ" is no child, and what her employer asks is answered of a shop."""
    me = town.citizen()
    await me.says("quán tôi có con bé phục vụ bữa nay ho quá")
    me.does_not_hear("trẻ bệnh", "bế bé")
    await me.says(said)
    me.hears(hears)


async def test_a_neighbour_who_only_asks_is_no_sign(town: Town) -> None:
    """Whoever cares for a mother tells that the neighbours ask: nobody else coughs."""
    me = town.citizen()
    await me.says("má em 78 tuổi sốt từ đêm qua")
    await me.says("hàng xóm cứ hỏi hoài")
    me.does_not_hear("khác nhà")


async def test_a_boy_at_work_is_no_child_of_ours(town: Town) -> None:
    """ "con nhỏ thợ phụ" is an apprentice, and the shop asks about the others."""
    me = town.citizen()
    await me.says("tiem toc toi co con nho tho phu bi sot bua nay")
    me.does_not_hear("trẻ bệnh")
    await me.says("no xin nghi roi, con may dua kia lam tiep dc ko")
    me.hears("chưa phải cách ly")


@pytest.mark.parametrize(
    "said", ["người F1 có được đi làm không", "nguoi F2 di hoc duoc khong", "người dương tính có lây qua đồ ăn không"]
)
async def test_what_is_asked_in_general_is_nobody_s_case(town: Town, said: str) -> None:
    """Whoever asks of F1 at large has told of nobody."""
    me = town.citizen()
    await me.says(said)
    me.does_not_hear("cho người đó nghỉ", "mua giùm", "Con nhỏ, bầu bì")
