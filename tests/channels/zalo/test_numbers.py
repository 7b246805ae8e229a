"""Where there is nothing to press, numbers count: of the message that is the newest, and of none that came later."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.zalo.numbering import numbered
from bot.engine.choices import offering
from bot.model import Address, Capabilities, Choice, Message, Update
from tests.people import Citizen, Town

MUTE, FIVE = Capabilities(2000), Capabilities(2000, buttons=5, label_limit=100)
OFFERED = (Choice("Trang", url="https://a.vn"), Choice("Dừng", "open:stop"), Choice("Cài", "open:guide:install"))
REMINDER = Message("Nhớ bật Bluetooth.", OFFERED)


@pytest.fixture
async def lan(town: Town) -> AsyncIterator[Citizen]:
    """Somebody who was asked which phone she has, and then reminded."""
    citizen = town.citizen()
    await citizen.says("/caidat")
    town.passes(hours=1)
    yield citizen


async def reminded(town: Town, lan: Citizen) -> None:
    """The reminder reaches her on a channel without buttons."""
    _, counted = numbered(REMINDER, MUTE)
    await offering(town.store, lambda: town.now)(lan.address, counted)


def test_choices_are_counted_where_they_are_no_buttons() -> None:
    """Links have no number; what was counted in a turn keeps its numbers; buttons need none."""
    shown, counted = numbered(REMINDER, MUTE)
    assert [choice.number for choice in shown.choices] == [0, 1, 2]
    assert [choice.label for choice in counted] == ["Dừng", "Cài"]
    assert numbered(REMINDER, FIVE) == (REMINDER, ())
    told = replace(REMINDER, choices=(Choice("Có", "1:yes", number=3),))
    assert numbered(told, MUTE) == (told, ())


async def test_a_number_under_a_reminder_is_the_reminders(town: Town, lan: Citizen) -> None:
    """It is the newest message; the question that was open is still answered in words."""
    await reminded(town, lan)
    await lan.says("1")
    lan.hears("tắt tin nhắc")


async def test_the_open_question_is_answered_in_words(town: Town, lan: Citizen) -> None:
    """Although a reminder came in between."""
    await reminded(town, lan)
    await lan.says("Android")
    lan.hears("Bước 1")


@pytest.mark.parametrize("typed", ["1", "cái đầu"])
async def test_a_number_that_was_typed_before_is_not_taken_for_what_came_later(
    town: Town, lan: Citizen, typed: str
) -> None:
    """After an outage "1" comes an hour late: the reminder that has come since is not stopped by it."""
    then = town.now - timedelta(minutes=30)
    await reminded(town, lan)
    await lan.says(typed, at=then)
    lan.does_not_hear("tắt tin nhắc")


FIRST = (
    "1",
    "1.",
    "1)",
    "số 1",
    "so 1",
    "dạ 1 nha con",
    "cái đầu",
    "cai dau tien",
    "chọn cái thứ nhất giùm",
    "the first one",
)
SECOND = ("2", "#2", "cái thứ hai", "cai thu 2", "số hai", "bấm số 2", "the second one please")
LAST = ("5", "cái cuối", "dạ cái cuối cùng ạ", "cai cuoi", "the last one")
PICKS = {
    "Bước 1/11. Mở CH Play": (*FIRST, "android", "ANDROID", "Android"),
    "App Store": (*SECOND, "iphone"),
    "Máy đời cũ quá": LAST,
}
"""What is heard by whom: somebody with an Android phone, with an iPhone, and who is stuck."""


@pytest.mark.parametrize(("typed", "heard"), [(typed, heard) for heard, many in PICKS.items() for typed in many])
async def test_everything_works_by_number_place_word_or_label(lan: Citizen, typed: str, heard: str) -> None:
    """As people type it."""
    await lan.says(typed)
    lan.hears(heard)


async def test_a_place_that_nothing_has_picks_nothing(lan: Citizen) -> None:
    """The question is put once more."""
    await lan.says("cái thứ chín")
    lan.does_not_hear("Bước 1")
    await lan.says("cái đầu")
    lan.hears("Bước 1")


async def test_days_of_the_week_are_no_places(town: Town, lan: Citizen) -> None:
    """ "Thứ hai" is Monday."""
    assert [
        town.conversation.services.understanding.known.place(day) for day in ("thứ hai", "Thứ bảy", "second hand")
    ] == [0] * 3


async def test_next_and_back_are_words(lan: Citizen) -> None:
    """A guide is read without any button."""
    await lan.says("android")
    await lan.says("tiếp")
    lan.hears("Bước 2")
    await lan.says("quay lại")
    lan.hears("Bước 1")


def test_an_update_knows_where_it_comes_from() -> None:
    """The moment is the channel's."""
    assert Update("1", Address("zalobot", "x")).at is None
