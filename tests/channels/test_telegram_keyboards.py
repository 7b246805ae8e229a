"""How choices become Telegram's buttons: in which rows, and with which labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.keyboards import SHORT, keyboard, ticked
from bot.model import Choice, Message

LONG = "Cà phê Hương, 12 Trần Phú"

labels = st.text("aă", min_size=1, max_size=2 * SHORT)


def rows(*choices: Choice) -> list[list[str]]:
    """The labels of the buttons under a message with these choices, row by row."""
    shown = keyboard(Message("?", choices))
    assert shown is not None
    return [[button["text"] for button in row] for row in shown["inline_keyboard"]]


@pytest.mark.parametrize(
    ("offered", "seen"),
    [
        (["Có"], [["Có"]]),
        (["Có", "Không"], [["Có", "Không"]]),
        (["Có", "Không", "Thôi"], [["Có", "Không"], ["Thôi"]]),
        ([LONG, "Có", "Không"], [[LONG], ["Có", "Không"]]),
        (["Có", LONG, "Không"], [["Có"], [LONG], ["Không"]]),
        (["a" * SHORT, "b" * SHORT], [["a" * SHORT, "b" * SHORT]]),
        (["a" * SHORT, "b" * (SHORT + 1)], [["a" * SHORT], ["b" * (SHORT + 1)]]),
    ],
)
def test_short_labels_stand_two_by_two(offered: list[str], seen: list[list[str]]) -> None:
    """And a long one has a row of its own, so that it is not cut on a small phone."""
    assert rows(*(Choice(label, label) for label in offered)) == seen


@given(st.lists(labels, min_size=1, max_size=8))
def test_every_choice_is_there_once_and_in_order(offered: list[str]) -> None:
    """Whatever the labels; no row has more than two, and two stand together only where both are short."""
    seen = rows(*(Choice(label, label) for label in offered))
    assert [label for row in seen for label in row] == offered
    assert all(len(row) == 1 or (len(row) == 2 and max(map(len, row)) <= SHORT) for row in seen)


def test_a_button_opens_its_address_or_gives_its_value_back() -> None:
    """Never both: Telegram takes no button with two purposes."""
    shown = keyboard(Message("?", (Choice("Có", "1:yes"), Choice("Trang", url="https://example.vn"))))
    assert shown == {
        "inline_keyboard": [[{"text": "Có", "callback_data": "1:yes"}, {"text": "Trang", "url": "https://example.vn"}]]
    }


def test_a_phone_number_is_asked_for_with_a_button_of_its_own() -> None:
    """It shares the person's contact, fits a small screen, and goes once it was pressed."""
    shown = keyboard(Message("?", phone_button="Gửi số của tôi"))
    assert shown == {
        "keyboard": [[{"text": "Gửi số của tôi", "request_contact": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


def test_choices_come_before_the_phones_button() -> None:
    """A message has one kind of keyboard; without either there is none."""
    assert keyboard(Message("?", (Choice("Có", "yes"),), phone_button="Gửi")) == keyboard(
        Message("?", (Choice("Có", "yes"),))
    )
    assert keyboard(Message("!")) is None


def test_what_was_picked_is_ticked_once() -> None:
    """Alone, with its value, and with one tick however often it is pressed."""
    first = ticked("Có", "1:yes")
    [[button]] = first["inline_keyboard"]
    assert button == {"text": "✓ Có", "callback_data": "1:yes"}
    assert ticked(button["text"], "1:yes") == first


def test_a_text_is_copied_by_a_button_of_telegrams_own() -> None:
    """Nothing comes back when it is pressed."""
    shown = keyboard(Message("?", (Choice("Chép liên kết", url="copy:https://example.vn/?start=take_1"),)))
    button = {"text": "Chép liên kết", "copy_text": {"text": "https://example.vn/?start=take_1"}}
    assert shown == {"inline_keyboard": [[button]]}
