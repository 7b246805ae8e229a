"""An owner who writes English, and corrects what stands there as people do."""

import pytest

from tests.people import Town

CORRECTED = (
    ("oops typo, it's Blue Crabs Hostel", "Blue Crabs Hostel"),
    ("oops wrong number, it ends with 889", "0905 777 889"),
    ("đuôi là 990 mới đúng", "0905 777 990"),
    ("sorry its ward 7 not 5", "Phường 7"),
)


@pytest.mark.parametrize(("said", "shown"), CORRECTED)
async def test_what_is_said_to_be_a_slip_is_mended_where_it_stands(town: Town, said: str, shown: str) -> None:
    """A slip, and the last digits of a number, replace what is known, and nothing else changes."""
    ann = town.citizen("", "ann")
    await ann.says("I run a hostel and need a QR")
    await ann.says("I agree")
    await ann.says("Blue Crab Hostel, 5 Nguyen Hue, ward 5, 0905 777 888")
    before = ann.text.splitlines()
    await ann.says(said)
    changed = [new for old, new in zip(before, ann.text.splitlines(), strict=True) if old != new]
    assert len(changed) == 1 and shown in changed[0]


async def test_the_next_place_waits_for_its_turn(town: Town) -> None:
    """What is told of a second place takes nothing from the first, and is begun with once that is registered."""
    ann = town.citizen("", "ann")
    await ann.says("I run a hostel and need a QR")
    await ann.says("I agree")
    await ann.says("Blue Crab Hostel, 5 Nguyen Hue, ward 5")
    await ann.says("the other one is Sunset Bar, same address, 0933 777 889")
    ann.hears("One after the other", "Which phone number")
    await ann.says("0905 777 888")
    ann.hears("Blue Crab Hostel", "0905 777 888")
    await ann.says("yes, register it")
    ann.hears("Sunset Bar")


async def test_guests_without_an_app_are_asked_about_beside(town: Town) -> None:
    """Whoever asks about guests without an app is answered, and the question that waits is put again."""
    ann = town.citizen("", "ann")
    await ann.says("I run a hostel and need a QR")
    await ann.says("I agree")
    await ann.says("Blue Crab Hostel, 5 Nguyen Hue, ward 5")
    await ann.says("and guests without the app?")
    ann.hears("one of them is enough", "Which phone number")


@pytest.mark.parametrize(
    "said", ["do little shops need a code", "must we register our food stall", "is registering compulsory"]
)
async def test_whether_they_must_is_asked_in_english_too(town: Town, said: str) -> None:
    """Nobody who asks that has begun."""
    sam = town.citizen("en")
    await sam.says(said)
    sam.does_not_hear("Do you agree")
