"""Whoever told of themselves or of theirs is answered about just that, lines later, too."""

import pytest

from tests.people import Town

GENERAL = "Đếm thêm một bậc"


async def test_a_child_of_somebody_who_came_back_from_elsewhere(town: Town) -> None:
    """A mother who came back asks about her child's school, in four ways; what she said of herself two lines ago is not
    asked again, and that nobody has a fever is no fever."""
    lan = town.citizen()
    await lan.says("chị mới ở Đồng Nai về bữa kia, thằng nhỏ nhà chị mai có được tới trường không")
    lan.hears("cho bé nghỉ ở nhà đã", "gọi trạm y tế")
    await lan.says("nghi may bua vay em")
    lan.hears("trạm y tế quyết định")
    await lan.says("nó đâu có sốt ho gì, cô giáo hỏi thì chị nói sao")
    lan.hears("nói thiệt với thầy cô")
    lan.does_not_hear("📞")
    await lan.says("rồi chị ngủ chung với nó được hông")
    lan.hears("khoan bồng bé")


async def test_a_neighbour_who_is_infected(town: Town) -> None:
    """He is told what he is by whether they met, then what his family is, and what each of them may do."""
    ba = town.citizen()
    await ba.says("bà nhà kế bên tui dương tính rồi, tui là f mấy")
    ba.hears("ở gần nhà, gần phòng mà không gặp thì chưa phải")
    await ba.says("bữa thứ bảy có ăn chung đám giỗ, giờ tui phải làm sao")
    ba.hears("thì anh/chị là F1", "ở yên")
    await ba.says("vợ con tui thì sao, có phải đi cách ly luôn không")
    ba.hears("là F2", "không phải đi tập trung")
    await ba.says("bả đi làm được hông")
    ba.hears("chưa đi làm")
    await ba.says("cách ly có tốn tiền không")
    ba.hears("Chi phí cách ly")


async def test_what_is_told_later_answers_what_was_asked_before(town: Town) -> None:
    """Whoever tells, after an answer, that the other one is infected has asked already."""
    ba = town.citizen()
    await ba.says("nhỏ làm chung chỗ tui bị chở đi hồi tối, tui phải làm gì")
    ba.hears("có ngồi gần, nói chuyện, ăn chung")
    await ba.says("mới nghe là nó f0 luôn rồi")
    ba.hears("là F1")


async def test_a_locked_dormitory(town: Town) -> None:
    """A student who cannot leave hears that, whom to ask, and who sees to food."""
    em = town.citizen()
    await em.says("ky tuc xa em bi phong toa, gio muon ve nha thi lam sao")
    em.hears("chưa tự ra về được", "1900 9095")
    await em.says("rồi cơm nước ai lo")
    em.hears("ban quản lý ký túc xá")


async def test_a_pregnant_woman(town: Town) -> None:
    """What she said of herself answers whether she may be vaccinated, and until when she waits; at her check-up the
    hospital says whether she is tested."""
    em = town.citizen()
    await em.says("mai em đi khám thai ở huyện, có phải khai báo không")
    await em.says("họ có bắt xét nghiệm hông")
    em.hears("bệnh viện đó quyết định")
    await em.says("mà bầu vậy chích ngừa được chưa")
    em.hears("khoan chích")
    await em.says("khoan chích là tới khi nào mới được tiêm")
    em.hears("em không dám hứa ngày")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("F2 có được đi làm không", "F2 thường tự cách ly ở nhà"),
        ("F0, F1, F2 là gì", "F1: người tiếp xúc gần với F0"),
        ("nếu tui là F1 thì cách ly mấy ngày", "21 ngày"),
        ("bluezone có tốn pin không", "pin"),
    ],
)
async def test_what_is_asked_in_general_stays_general(town: Town, said: str, hears: str) -> None:
    """Whoever only asks what an F2 may do, or what would be, tells nothing of themselves; a question about something
    else is answered as what it is."""
    em = town.citizen()
    await em.says("em ở Sài Gòn về hôm kia")
    await em.says(said)
    em.hears(hears)


async def test_a_sick_child_stays_at_home_until_it_is_well(town: Town) -> None:
    """School is answered for a child that coughs; once it is well, it is not told to stay at home as if it were ill."""
    me = town.citizen()
    await me.says("bé nhà mình ho từ hôm qua")
    await me.says("sáng mai nó đi học được không")
    me.hears("cho nghỉ ở nhà", "115")
    await me.says("bé hết ho rồi, mai đi học được chưa")
    me.does_not_hear("Bé đang sốt, ho")


async def test_a_severe_sign_still_comes_first(town: Town) -> None:
    """Whatever was told before, whoever cannot breathe is told to call."""
    ba = town.citizen()
    await ba.says("chồng tui F1, con tui đi học được không")
    await ba.says("mà ổng khó thở quá, giờ có phải đi cách ly không")
    ba.hears("📞 Gọi cấp cứu 115")


async def test_a_case_is_forgotten_after_half_a_day(town: Town) -> None:
    """Tomorrow's question is not answered with what was told today."""
    ba = town.citizen()
    await ba.says("chồng tui F1, tui đi làm được không")
    ba.hears("F2")
    town.passes(hours=13)
    await ba.says("con tui đi học được không")
    ba.does_not_hear("là F2: chưa đi học")


async def test_a_swindlers_emergency_is_a_swindle(town: Town) -> None:
    """Whoever is called, told of a hospital and asked for money hears that, whatever the caller said, whom to tell, and
    what to do once it was paid; an old woman who faints over it is still an emergency."""
    ba = town.citizen()
    await ba.says("nó gọi nói con tui nằm cấp cứu, kêu chuyển 10 triệu liền, giờ tui làm sao")
    ba.hears("gần như chắc là lừa")
    ba.does_not_hear("115")
    await ba.says("mà nó biết tên con tui, nói đang mổ nguy kịch")
    ba.hears("cũng chưa phải là thật")
    ba.does_not_hear("📞")
    await ba.says("thôi, số công an bao nhiêu")
    ba.hears("113")
    await ba.says("lỡ chuyển cho nó 2 triệu rồi")
    ba.hears("Gọi ngân hàng")
    await ba.says("nó gọi hoài, bà nhà tui nghe xong ngất xỉu rồi")
    ba.hears("📞 Gọi cấp cứu 115")


@pytest.mark.parametrize("said", ["hông ho sốt gì", "ảnh đâu có ho hen gì", "tui khoẻ re", "ko ho ko sot gi het"])
async def test_a_denial_is_no_symptom(town: Town, said: str) -> None:
    """Whoever only says that nobody is ill is told that this is good, and not what to do with a fever."""
    em = town.citizen()
    await em.says(said)
    em.hears("khỏe là tốt rồi")
    em.does_not_hear("📞", "làm lần lượt")


@pytest.mark.parametrize("said", ["năm ngoái ba tui bị tai biến", "tháng trước thằng bạn tui ở Hà Nội sốt cao khó thở"])
async def test_what_was_long_ago_raises_no_alarm(town: Town, said: str) -> None:
    """Nobody calls an ambulance for last year's stroke; for one that comes back now everybody does."""
    em = town.citizen()
    await em.says(said)
    em.does_not_hear("📞")
    await em.says(f"{said}, bây giờ lại khó thở dữ lắm")
    em.hears("📞 Gọi cấp cứu 115")


async def test_a_driver_declares_after_each_trip(town: Town) -> None:
    """Whoever drives out of the province each night is told how often, and not that once will do."""
    anh = town.citizen()
    await anh.says("tui chở hàng ra Bình Định đêm nào cũng đi, vậy có phải khai báo hoài không")
    anh.hears("mỗi chuyến về khai một lần")
    await anh.says("trời, mỗi đêm một tờ hay sao")
    anh.hears("chuyến nào thì về khai chuyến đó")


async def test_what_a_company_demands(town: Town) -> None:
    """No rule is invented for it: what is known is said, and whom to ask; what is told with "chuyển giùm đi" goes to
    staff."""
    chi = town.citizen()
    await chi.says("xưởng chị bắt cài bluezone mới cho vô, cty bắt cài vậy có đúng không")
    chi.hears("chưa thấy văn bản nào nói riêng")
    await chi.says("không cài thì trừ lương nữa")
    chi.hears("chưa thấy văn bản nào cho trừ lương")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("Chào em, anh bên UBND xã Hòa An, huyện Phú Hòa. Cho anh xin số liệu cài Bluezone của tỉnh", "60/63"),
        ("Xin chào, tôi là cán bộ trạm y tế xã An Mỹ. Bluezone có tốn pin không em", "10%"),
    ],
)
async def test_who_somebody_is_is_not_what_they_ask(town: Town, said: str, hears: str) -> None:
    """A first sentence that only says where somebody works pulls the answer nowhere."""
    anh = town.citizen()
    await anh.says(said)
    anh.hears(hears)


async def test_who_is_ill_is_told_whom_to_call_and_what_it_costs(town: Town) -> None:
    """One right answer to each, and none beside it."""
    ba = town.citizen()
    await ba.says("ba tui sốt với ho từ hôm kia")
    await ba.says("vậy giờ kêu ai tới coi ổng")
    ba.hears("1900 9095", "kể bị sao")
    await ba.says("115 có phải trả tiền hông")
    ba.hears("tiền tính sau")


async def test_who_only_met_somebody_infected_is_no_patient(town: Town) -> None:
    """They are told what they are and what to do, and not what to do with a fever; whoever has one is."""
    em = town.citizen()
    await em.says("bữa trước em có ngồi cà phê với thằng bạn, nay nó dương tính rồi")
    em.hears("là F1", "1900 9095")
    em.does_not_hear("📞")
    await em.says("em đang sốt 38 độ với ho")
    em.hears("📞 Gọi cấp cứu 115")


@pytest.mark.parametrize("said", ["em dương tính rồi", "bạn em dương tính, em bắt đầu ho với sốt"])
async def test_who_is_infected_or_ill_is_told_whom_to_call(town: Town, said: str) -> None:
    """Whatever else is told of others."""
    em = town.citizen()
    await em.says(said)
    em.hears("📞 Gọi cấp cứu 115")


async def test_whoever_is_in_quarantine_left_something_at_home(town: Town) -> None:
    """Who looks after it is asked, and whether one may slip out; and what is told of is not asked again."""
    ba = town.citizen()
    await ba.says("toi dang o khu cach ly, o nha con 3 con bo khong ai cho an")
    ba.hears("cán bộ khu cách ly", "trưởng thôn")
    await ba.says("toi tron ve cho an mot chut roi vo lai duoc hong")
    ba.hears("đừng tự ý về")
    await ba.says("chung nao moi duoc ra")
    ba.hears("cơ quan y tế quyết định")
