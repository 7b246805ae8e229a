"""A name that is typed in full where a part of it stands, a word that goes back into one, a number told twice."""

import pytest

from tests.conversations.registering.test_tired import with_poster
from tests.conversations.scenes import ASKED, owner, owner_at
from tests.people import Citizen, Town


async def shown(town: Town) -> Citizen:
    """An owner who is shown a name of two words."""
    lan = await owner(town)
    await lan.says("cà phê Nhà Lá, 12 Lê Lợi phường 4, 0905778899")
    await lan.says("tên là Nhà Lá")
    lan.hears("• Nhà Lá\n", ASKED["confirm"])
    return lan


@pytest.mark.parametrize("said", ["Bếp Nhà Lá", "Quán Nhà Lá nha", "Nhà Lá Tuy Hòa"])
async def test_all_of_it_takes_its_place(town: Town, said: str) -> None:
    """In capitals, with nothing beside it."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears(f"• {said.removesuffix(' nha')}\n", ASKED["confirm"])


@pytest.mark.parametrize("said", ["thôi để lại chữ Bếp đi em", "thêm chữ quán vô", "ua sao ten khong co chu Tiệm"])
async def test_a_word_of_which_nobody_knows_where_it_belongs(town: Town, said: str) -> None:
    """The name is asked once more, and nobody is let go."""
    lan = await shown(town)
    await lan.says(said)
    lan.hears(ASKED["name"])
    await lan.says("Bếp Nhà Lá")
    lan.hears("• Bếp Nhà Lá\n", ASKED["confirm"])


async def test_a_number_that_is_said_twice_is_one(town: Town) -> None:
    """Beside the summary and beside the poster."""
    for lan in (await shown(town), await with_poster(town)):
        await lan.says("sai so nha roi, so 15 moi dung, 15 Hùng Vương")
        lan.hears("15 Hùng Vương")
        lan.does_not_hear("15, 15")


async def test_who_put_it_off_and_wishes_for_it_goes_on(town: Town) -> None:
    """ "ok đăng ký" begins no other place; with a name of its own it does."""
    lan, hoa = await owner_at(town, "phone"), await owner_at(town, "phone")
    for one in (lan, hoa):
        await one.says("để lát nữa")
    await lan.says("ok đăng ký")
    lan.hears(ASKED["phone"])
    await hoa.says("đăng ký quán Bún Bò Huế, 3 Lê Lợi phường 1")
    hoa.hears("Bún Bò Huế")


@pytest.mark.parametrize("said", ["khong co so nha", "không có số nhà"])
async def test_no_number_is_no_refusal(town: Town, said: str) -> None:
    """Who is asked for their consent, and says that the house has none, has not said no."""
    lan = town.citizen()
    await lan.says("đăng ký quán")
    await lan.says(said)
    lan.hears("không có số nhà", "giữ thông tin không")
