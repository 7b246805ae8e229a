"""Whoever says which phone it is after an answer that is about no installing is not led into a guide."""

import pytest

from tests.people import Town


@pytest.mark.parametrize("said", ["em dùng iphone 6", "máy em samsung a10", "xài oppo"])
async def test_a_phone_that_is_named_after_a_code_that_does_not_scan(town: Town, said: str) -> None:
    """What was said holds for every phone."""
    lan = town.citizen()
    await lan.says("quet ma QR khong duoc")
    lan.hears("Lau ống kính")
    await lan.says(said)
    lan.does_not_hear("Bước 1")


async def test_english_of_a_gate_begins_no_guide(town: Town) -> None:
    """A gate's code and a phone's camera are about scanning."""
    lan = town.citizen("en")
    await lan.says("factory gate QR not open. iphone camera")
    lan.does_not_hear("Step 1")
