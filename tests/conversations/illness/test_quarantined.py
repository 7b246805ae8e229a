"""Whoever is in quarantine, was, or would slip home first, is told what is so for them."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("e o bac giang ve dg cach ly tap trung o truong quan su, nho nha qua", "cán bộ đang trực"),
        ("e o bac giang ve dg cach ly tap trung tu t6, chan qua ad oi", "cán bộ đang trực"),
        ("anh dang o khu cach ly, muon ghe ve nha 1 dem lay do", "chưa có giấy cho về"),
        ("em cách ly xong 14 ngày rồi, đi làm lại được chưa", "giấy hết cách ly"),
    ],
)
async def test_who_is_in_quarantine_need_not_declare(town: Town, said: str, heard: str) -> None:
    """They are there, or have been: what they are told is about that."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(heard)
    lan.does_not_hear("tokhaiyte.vn")


async def test_what_that_costs_is_asked_of_quarantine(town: Town) -> None:
    """Whoever is there and asks whether it costs anything means that before the app."""
    lan = town.citizen()
    for line in ("e o bac giang ve dg cach ly tap trung tu t6, chan qua ad oi", "bn ngay moi dc ve", "ma mat tien k"):
        await lan.says(line)
    lan.hears("Mình trả tiền ăn")


async def test_one_night_at_home_first_is_asked_before(town: Town) -> None:
    """Whoever is just back does not drop in at home before somebody of the health service says so."""
    lan = town.citizen()
    await lan.says("em vua ve tu ha noi, co xin ve nha 1 dem roi mai di cach ly duoc khong")
    lan.hears("khoan ghé", "1900 9095")


@pytest.mark.parametrize(
    "said",
    ["thi tot nghiep nam nay co hoan hk ad, hoc mun xiu roi", "học online mệt muốn xỉu luôn, chừng nào đi học lại"],
)
async def test_a_pupil_who_is_weary_faints_not(town: Town, said: str) -> None:
    """Who says so of learning is told of school, and nobody calls 115."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Nhà trường")
    lan.does_not_hear("115")


@pytest.mark.parametrize("said", ["con tui đi học về xỉu luôn", "mẹ em sốt mệt muốn xỉu"])
async def test_who_does_faint_is_helped(town: Town, said: str) -> None:
    """A sign of somebody is one, whatever they came from."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("115")
