"""A name that is typed without diacritics would hang at the door so: its owner is told, and nobody guesses it."""

import pytest

from bot.dialogs.checkpoints.registering.diacritics import lacks_diacritics
from tests.conversations.scenes import ASKED, owner
from tests.people import Citizen, Town

OFFER = "Tên chưa có dấu"


async def named(town: Town, name: str) -> Citizen:
    """An owner who has told all at once, and is shown it."""
    lan = await owner(town)
    await lan.says(f"{name}, 45 hung vuong p7 tuy hoa, 0912345678")
    lan.hears(name, ASKED["confirm"])
    return lan


@pytest.mark.parametrize("name", ["quan ca phe ba tu", "Ca phe Hai Lua", "tap hoa may hong"])
async def test_the_owner_may_type_it_with_diacritics(town: Town, name: str) -> None:
    """It stands as it was typed, and the summary says so."""
    lan = await named(town, name)
    lan.hears(OFFER, f"• {name}")


@pytest.mark.parametrize("typed", ["Quán cà phê Bà Tư", "ten la Quán cà phê Bà Tư", "Bà Tư"])
async def test_what_is_typed_then_is_the_name(town: Town, typed: str) -> None:
    """Once it has some, nothing more is said of it, and the sheet has them."""
    lan = await named(town, "ca phe ba tu")
    await lan.says(typed)
    lan.hears("Bà Tư", ASKED["confirm"])
    lan.does_not_hear(OFFER)
    await lan.says("ok dang ky")
    lan.hears("Đã đăng ký xong", "Bà Tư")


@pytest.mark.parametrize("said", ["de vay di", "khoi co dau", "toi ko biet go dau", "có dấu làm gì, để vậy đi"])
async def test_who_leaves_it_so_is_not_asked_again(town: Town, said: str) -> None:
    """For whatever reason; it is no yes to the rest, and one to register with it is enough."""
    lan = await named(town, "quan ca phe ba tu")
    await lan.says(said)
    lan.hears("để nguyên", ASKED["confirm"])
    lan.does_not_hear(OFFER)
    await lan.says("ok")
    lan.hears("Đã đăng ký xong quan ca phe ba tu")


async def test_a_yes_counts_as_it_is(town: Town) -> None:
    """Nobody has to answer the offer."""
    lan = await named(town, "quan ca phe ba tu")
    await lan.says("de vay cung dc, dang ky di")
    lan.hears("Đã đăng ký xong")


@pytest.mark.parametrize(
    "name", ["Highlands Coffee", "79 Coffee", "VinMart", "Cà phê Hương", "Hana Spa", "Quán 79", "79"]
)
def test_what_needs_none_is_left_alone(name: str) -> None:
    """Names of other languages, and those that have them."""
    assert not lacks_diacritics(name)
