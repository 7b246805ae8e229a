"""Who is tired of registering is no patient, and who tells of an illness there is one all the same."""

import pytest

from tests.conversations.registering.test_grumbles import shown
from tests.conversations.scenes import ASKED
from tests.people import Citizen, Town

CARE = ("1900 9095", "115")


async def with_poster(town: Town) -> Citizen:
    """An owner whose poster has come."""
    lan = await shown(town)
    await lan.says("đúng rồi")
    await lan.says("chưa có, để sau")
    await lan.says("không cần nhắc")
    return lan


@pytest.mark.parametrize(
    "said",
    [
        "trời ơi mệt quá",
        "mệt quá, cả ngày nay làm giấy tờ hoài",
        "đuối luôn rồi",
        "mệt quá em ơi in hoài không ra",
        "má mệt quá rồi con ơi",
    ],
)
async def test_weariness_is_met_with_a_warm_word(town: Town, said: str) -> None:
    """Beside the finished poster and beside the summary nobody is told whom to call about a cough."""
    lan, hoa = await with_poster(town), await shown(town)
    await lan.says(said)
    await hoa.says(said)
    for one in (lan, hoa):
        assert not any(number in one.text for number in CARE), one.text
    hoa.hears(ASKED["confirm"])


@pytest.mark.parametrize(
    "said",
    [
        "mệt quá, khó thở",
        "mệt quá sốt từ hôm qua",
        "bà ngoại mệt quá",
        "mẹ mệt quá",
        "me met qua",
        "vợ tui mệt quá trời",
    ],
)
async def test_an_illness_is_heard_there(town: Town, said: str) -> None:
    """A sign beside it, or somebody else who is tired, is answered as everywhere."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(CARE[0])


async def test_elsewhere_nothing_changes(town: Town) -> None:
    """Where nothing was done here, who is tired may be ill."""
    lan = town.citizen()
    await lan.says("trời ơi mệt quá")
    lan.hears(CARE[0])
