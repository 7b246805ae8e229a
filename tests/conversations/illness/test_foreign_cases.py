"""Foreigners tell of themselves and of theirs in English, and are answered about just that."""

import pytest

from tests.people import Town

STORIES = (
    ("my homestay guest tested positive", "am i f1", "you are F1"),
    ("the driver who brought me from quy nhon is positive they told me", "i feel ok, no fever", "all the same"),
    ("my wife is 5 months pregnant, a case at her office", "will they take her away", "Tell them of the pregnancy"),
    ("back from saigon on sunday with my girlfriend", "where is that", "ward or commune where you stay"),
    ("back from saigon on sunday with my girlfriend", "and if we dont have symptoms", "also without any symptoms"),
    ("one of our guests has covid", "do i close my homestay", "no new guests"),
)


@pytest.mark.parametrize(("told", "asked", "hears"), STORIES)
async def test_a_foreigners_own_case(town: Town, told: str, asked: str, hears: str) -> None:
    """What is asked a line later is answered about whoever was told of, and nobody else's illness is theirs."""
    ann = town.citizen("", "ann")
    await ann.says(told)
    ann.does_not_hear("📞")
    await ann.says(asked)
    ann.hears(hears)


async def test_what_is_asked_while_a_guest_is_ill(town: Town) -> None:
    """A landlord hears how a guest gets to a doctor, what his household does, and whether he takes in others."""
    ivan = town.citizen("", "ivan")
    await ivan.says("guest of my homestay has fever 38.5 and cough")
    ivan.hears("📞")
    await ivan.says("he want to go to hospital by grab, ok?")
    ivan.hears("whether to go now, where, and how")
    await ivan.says("and me and wife, we ate with him")
    ivan.hears("your household")
    await ivan.says("close my homestay?")
    ivan.hears("no new guests")


@pytest.mark.parametrize(
    ("told", "asked", "hears"),
    [
        ("i came back from saigon yesterday by bus", "what do i do first", "first call the health station"),
        ("i came back from saigon yesterday by bus", "we only have one room", "a corner by the window"),
        ("i came back from saigon yesterday by bus", "do i have to declare", "Yes, you have to"),
        ("my waitress just came back from da nang", "can i let her work", "Home first, not work"),
        ("my neighbour coughs all night", "can i catch it", "keep from catching it"),
        ("i am 8 months pregnant and my husband came back from saigon", "my belly hurts a bit", "at once"),
    ],
)
async def test_of_whom_a_foreigner_asks(town: Town, told: str, asked: str, hears: str) -> None:
    """Themselves, somebody they employ, a neighbour, a baby on the way."""
    ann = town.citizen("en")
    await ann.says(told)
    await ann.says(asked)
    ann.hears(hears)
