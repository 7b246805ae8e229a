"""Who was near to whom, and what that makes of those who write."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("said", "are"),
    [
        ("vợ tui ngồi làm chung phòng với người dương tính, tui là F mấy", "anh/chị là F2"),
        ("thang em hoc chung lop voi dua duong tinh, toi la f may", "anh/chị là F2"),
        ("tui ngồi uống cà phê với thằng bạn dương tính, tui là F mấy", "anh/chị là F1"),
        ("ba tui nhậu với ông bạn F1, tui là F mấy", "anh/chị là F3"),
        ("my wife had coffee with a colleague who is positive, what should I do, am I f1", "F2"),
    ],
)
async def test_one_step_for_each_who_stands_between(town: Town, said: str, are: str) -> None:
    """Whoever in the family met somebody is what that makes, and those who write one step more."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(are)


async def test_a_market_where_a_case_was_makes_nobody_a_contact(town: Town) -> None:
    """Nor does a rumour."""
    lan = town.citizen()
    await lan.says("nghe đồn siêu thị Vincom có ca dương tính, hôm kia tui có ghé đó")
    lan.does_not_hear("anh/chị là F1", "F1 thì khoan đi làm")


async def test_where_somebody_was_is_told_after_a_symptom(town: Town) -> None:
    """It is no question about another province."""
    lan = town.citizen()
    await lan.says("tự nhiên tui ăn cơm không nghe mùi gì hết, sao vậy em")
    lan.hears("Chỉ xét nghiệm mới biết")
    await lan.says("à quên, hôm bữa tui có đi công tác Quy Nhơn")
    lan.hears("khai ở https://tokhaiyte.vn", "ở yên trong nhà")


async def test_who_sat_with_a_traveller_asks_before_going_to_school(town: Town) -> None:
    """Going to a funeral is nothing that is asked."""
    lan = town.citizen()
    await lan.says("bua hom di dam gio, co ba di o binh duong ve ngoi ke")
    lan.hears("ngủ riêng")
    await lan.says("sang mai em di hoc dc ko")
    lan.hears("khoan đi học, đi làm vội", "1900 9095")


async def test_old_parents_at_home_are_kept_apart_from_who_came_back(town: Town) -> None:
    """That is no wish to install anything."""
    lan = town.citizen()
    await lan.says("e vua o binh duong ve toi, gio lam gi truoc")
    await lan.says("nha e o Son Hoa, ba ma gia yeu")
    lan.hears("ở riêng một phòng", "nói nhà có ai")


async def test_feeling_well_after_contact_changes_nothing(town: Town) -> None:
    """Many who are infected feel nothing."""
    lan = town.citizen()
    await lan.says("chồng em F1, em phải làm gì")
    await lan.says("em khỏe re, hông ho hông sốt gì")
    lan.hears("vẫn làm", "nhiều người nhiễm mà không thấy gì")


async def test_a_mother_in_quarantine_is_there_with_her_child(town: Town) -> None:
    """Who is told of together is both: the child cries, does not eat, and then has a fever."""
    me = town.citizen()
    await me.says("em với con gái 4 tuổi đang ở khu cách ly tập trung")
    for line, hears in (
        ("con bé cứ khóc đòi về", "Gọi hình cho ba"),
        ("ở đây cơm nguội quá nó không chịu ăn", "cán bộ đang trực"),
        ("bữa nào được về", "hỏi cán bộ khu cách ly"),
        ("con em nó ấm đầu từ chiều", "trẻ bệnh"),
    ):
        await me.says(line)
        me.hears(hears)


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("em hơi đau bụng lâm râm", "gọi liền nơi khám thai"),
        ("lỡ sanh mà bị cách ly thì sao", "vẫn được đi sanh"),
        ("em có được chích ngừa không", "khoan chích"),
    ],
)
async def test_what_a_pregnant_woman_tells_is_of_her(town: Town, said: str, hears: str) -> None:
    """A husband came back; the pain, the birth and the vaccine are hers."""
    me = town.citizen()
    await me.says("em bầu 8 tháng, chồng em mới chạy xe tải ở TP HCM về")
    await me.says(said)
    me.hears(hears)


async def test_a_daughter_far_away_asks_who_looks_after_her_mother(town: Town) -> None:
    """May she come, is she put in quarantine, and who is with the mother meanwhile."""
    me = town.citizen()
    for line, hears in (
        ("chi oi me em 82 tuoi bi sot nhe, ho it", "người lớn tuổi"),
        ("em dang o sai gon, nha co minh me voi ong hang xom", ""),
        ("em muon ve voi me dc k", "hỏi trước khi đi"),
        ("ai cham me trong luc do", "ngó chừng"),
    ):
        await me.says(line)
        me.hears(hears)


async def test_a_cough_in_the_next_room_is_asked_of_who_is_afraid(town: Town) -> None:
    """ "em sợ" is about those who write, although a child was spoken of last."""
    me = town.citizen()
    await me.says("em với con gái 4 tuổi đang ở khu cách ly tập trung")
    await me.says("con bé cứ khóc đòi về")
    await me.says("ở phòng kế bên có người ho hoài, em sợ lây")
    me.hears("không ngồi gần thì khó lây")


async def test_who_is_pregnant_and_works_beside_somebody_of_f1(town: Town) -> None:
    """They are F2 themselves; medicine and the next scan are theirs, and a husband is none of either."""
    me = town.citizen()
    await me.says("e mang thai 3 thang, lam cung phong voi nguoi la F1")
    me.hears("anh/chị là F2", "nơi khám thai")
    await me.says("thuoc bo bac si cho co uong tiep k")
    me.hears("cứ uống như thường")
    await me.says("e di sieu am duoc k")
    me.hears("gọi nơi khám thai")


async def test_work_of_who_ate_with_somebody_in_quarantine(town: Town) -> None:
    """The sister-in-law is in quarantine, and those who write are asked about."""
    me = town.citizen()
    await me.says("chị dâu em là F1 đang cách ly, hôm chủ nhật em có ăn cơm chung")
    await me.says("em có phải nghỉ làm không")
    me.hears("khoan đi làm")
    me.does_not_hear("cán bộ khu cách ly")


@pytest.mark.parametrize(
    "asked",
    ["ma e co bi bat di cach ly tap trung ko z", "ma em co phai di cach ly hong", "ma toi co duoc di lam chua"],
)
async def test_but_i_is_no_mother_of_mine(town: Town, asked: str) -> None:
    """Without diacritics "mà em có bị" looks like "má em": whoever came home asks for themselves."""
    an = town.citizen()
    await an.says("e moi o sg ve pyen 2 bua nay, h phai lam j ko")
    await an.says(asked)
    an.does_not_hear("người lớn trong nhà")
    an.hears("y tế")
