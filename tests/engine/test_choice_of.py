"""What an update says without any understanding of words: hearing.choosing.choice_of."""

from typing import Any

import pytest

from bot.content import Library
from bot.engine.hearing.choosing import choice_of
from bot.engine.hearing.heard import Heard, Leaves, Opens, Picks, Stale
from bot.model import Update
from tests.engine.hearing_places import CHOICES, DIALOGS, HERE, same, session


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ({"choice": "3:yes"}, Picks("yes")),
        ({"choice": "2:yes"}, Stale()),
        ({"choice": "3:unknown"}, Stale()),
        ({"choice": "open:register:x"}, Opens("register", "x")),
        ({"choice": "open:gone"}, Stale()),
        ({"text": "1"}, Picks("yes")),
        ({"text": "số 2"}, Picks("b")),
        ({"text": "3"}, None),
        ({"text": "page"}, Picks("b")),
        ({"text": "1", "forwarded": True}, None),
        ({"text": "/dangky"}, Opens("register")),
        ({"text": "/DangKy@the_bot now"}, Opens("register", "now")),
        ({"text": "/huy"}, Leaves()),
        ({"text": "/nothing"}, Opens("menu")),
        ({"text": "/start person_7"}, Opens("human", "7")),
        ({"text": "/start nobody_7"}, Opens("start")),
        ({"text": "hello"}, None),
        ({"choice": "3:yes", "text": "/dangky"}, Picks("yes")),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_what_is_heard_without_understanding_words(
    library: Library, what: dict[str, Any], expected: Heard | None
) -> None:
    """A pressed choice comes first, then a command, then the number or label of a choice; forwarded words pick none."""
    found = choice_of(Update("1", HERE, **what), session(*CHOICES), DIALOGS, library)
    assert same(found, expected)


def test_an_answer_to_a_question_that_is_closed_is_stale(library: Library) -> None:
    """Where no dialog is open nothing can be picked, and there is nothing to leave."""
    closed = session(*CHOICES, frames=0)
    assert same(choice_of(Update("1", HERE, choice="3:yes"), closed, DIALOGS, library), Stale())
    assert choice_of(Update("1", HERE, text="/huy"), closed, DIALOGS, library) == Opens("menu")
