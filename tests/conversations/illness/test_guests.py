"""An owner whose guest is infected, or ill, is not taken for that guest; nor is an old person for whoever they live
with."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    "said",
    [
        "khach den quan la f1 hom chu nhat, t co phai di cach ly k",
        "bà khách quen của tiệm em mới bị báo là F1, tiệm em phải làm sao",
        "khách ghé nhà nghỉ em là F1, em có phải đi cách ly không",
    ],
)
async def test_who_had_an_f1_among_the_guests_is_f2(town: Town, said: str) -> None:
    """What an F1 must do is not told to them."""
    owner = town.citizen()
    await owner.says(said)
    owner.hears("anh/chị là F2")
    owner.does_not_hear("cách ly tập trung 21 ngày")


async def test_whose_staff_lives_with_an_f1_is_f3(town: Town) -> None:
    """The husband of an employee makes her an F2, and her employer an F3; one's own husband makes oneself an F2."""
    owner = town.citizen()
    await owner.says("nhân viên quán tui có chồng là F1, vậy tui là f mấy")
    owner.hears("anh/chị là F3")
    lan = town.citizen()
    await lan.says("em có chồng là F1, em có phải đi cách ly không")
    lan.hears("anh/chị là F2")


async def test_who_served_a_feverish_guest_is_told_what_that_means(town: Town) -> None:
    owner = town.citizen()
    await owner.says("khach o phong 3 dang sot 39 do, no o sai gon ra")
    await owner.says("tui lo dua com cho no r co sao k")
    owner.hears("chưa phải F mấy", "Rửa tay")


async def test_an_old_person_at_home_is_not_the_one_who_coughs(town: Town) -> None:
    """How they are kept safe is what is asked then."""
    lan = town.citizen()
    await lan.says("em ho voi dau hong, nha co ba noi 80 tuoi o chung")
    lan.does_not_hear("người lớn tuổi bệnh")
    await lan.says("ba noi lam sao de khoi lay")
    lan.hears("ở riêng một phòng", "Người lớn tuổi, con nhỏ đừng vô phòng đó")
    ba = town.citizen()
    await ba.says("bà nội tui 80 tuổi ho sốt từ hôm qua")
    ba.hears("người lớn tuổi bệnh")


@pytest.mark.parametrize(
    "said", ["tram xa xa lam hong ai cho di", "xe hư rồi mà trạm y tế cách chục cây số, đi bộ hông nổi"]
)
async def test_who_cannot_get_to_the_station_calls_it(town: Town, said: str) -> None:
    """No ambulance is on its way yet."""
    man = town.citizen()
    await man.says("vo toi sot tu hom qua")
    await man.says(said)
    man.hears("1900 9095", "không có xe")
    man.does_not_hear("xe tới đâu rồi")


async def test_what_a_call_costs_is_asked_after_a_sign(town: Town) -> None:
    """In the middle of a guide, too: not what the app costs."""
    ba = town.citizen()
    await ba.says("cài bluezone")
    await ba.presses("Android")
    await ba.says("ong xa ho khan 3 ngay")
    await ba.says("goi so do ton tien hong")
    ba.hears("1900 9095 thì miễn phí")


async def test_who_serves_strangers_asks_of_them(town: Town) -> None:
    """A pharmacist who asks what to do with whoever buys something for a fever hears that, and not what to do with a
    fever; nor does a landlady hear that she has to stay at home."""
    pharmacist = town.citizen()
    await pharmacist.says("nguoi ta vo mua thuoc ho sot thi tiem thuoc em lam sao, co phai ghi ten ho khong")
    pharmacist.hears("Phòng khám, nhà thuốc")
    landlady = town.citizen()
    await landlady.says("khách ở sài gòn về ở homestay của em thì em làm gì")
    landlady.hears("Lúc nhận phòng")
