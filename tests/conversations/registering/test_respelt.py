"""What stands there without diacritics may be typed once more with them: it is the same answer, whatever is said around
it, and no other is touched."""

import pytest

from tests.conversations.scenes import ASKED, owner
from tests.people import Citizen, Town


async def shown(town: Town) -> Citizen:
    """An owner who typed all of it without, and is shown it."""
    lan = await owner(town)
    await lan.says("ca phe Gio Bien, 45 le duan phuong 7, 0905778899")
    lan.hears("• ca phe Gio Bien", "• 45 le duan", ASKED["confirm"])
    return lan


@pytest.mark.parametrize(
    "said",
    [
        "duong Lê Duẩn nha viet co dau dum",
        "đường Lê Duẩn",
        "Lê Duẩn",
        "45 đường Lê Duẩn có dấu nha",
        "Đường Lê Duẩn đó em, còn lại đúng hết",
        "ten duong la Lê Duẩn, viet hoa giup",
    ],
)
async def test_a_street(town: Town, said: str) -> None:
    """Its number stays before it, and the name as it was."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears("• ca phe Gio Bien\n", "• 45 Lê Duẩn\n", ASKED["confirm"])


@pytest.mark.parametrize(
    "said",
    [
        "Gió Biển nha, viết có dấu giùm",
        "cho dau vo: Gió Biển",
        "uh dung, ma Gió Biển nha",
        "ten quan la Gió Biển viet co dau",
    ],
)
async def test_a_part_of_a_name(town: Town, said: str) -> None:
    """The rest of it stays, and nothing is agreed to with it."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears("• ca phe Gió Biển\n", "• 45 le duan\n", ASKED["confirm"])


@pytest.mark.parametrize(
    "said",
    ["ghi la Cà phê Gió Biển di. duong Lê Duẩn nha viet co dau dum", "ghi có dấu đi em, Cà phê Gió Biển đường Lê Duẩn"],
)
async def test_both_at_once(town: Town, said: str) -> None:
    """Each where it belongs."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears("• Cà phê Gió Biển\n", "• 45 Lê Duẩn\n")


@pytest.mark.parametrize(
    ("said", "now"), [("Cà phê Gió Biển 2", "Cà phê Gió Biển 2"), ("đổi tên thành Cà phê Biển Gió", "Cà phê Biển Gió")]
)
async def test_another_name_is_another(town: Town, said: str, now: str) -> None:
    """The same words among others are no spelling."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears(f"• {now}\n", "• 45 le duan\n")


async def test_while_the_number_is_asked(town: Town) -> None:
    """A street is spelt anew before all is told, and the phone number is asked then."""
    lan = await owner(town)
    await lan.says("nha nghi Hoang Oanh, 120 nguyen tat thanh phuong 5")
    await lan.says("Nguyễn Tất Thành nha")
    lan.hears("Em ghi 120 Nguyễn Tất Thành", ASKED["phone"])
