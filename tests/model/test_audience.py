"""Audiences as they are put together and written down."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Audience
from bot.model.campaigns.audience import EVERYBODY, All, AudienceError, Not, Owner, Progress, Within, both
from tests.model.audiences import audiences, members

TUY_AN, WEB = Within("district", ("559",)), Within("channel", ("web",))


@given(audiences)
def test_what_was_written_down_means_the_same_people(audience: Audience) -> None:
    """Whatever stands within what: after JSON the same belong."""
    assert members(Audience.of(audience.plain())) == members(audience)


@given(st.lists(audiences, max_size=4))
def test_both_are_those_who_belong_to_each(parts: list[Audience]) -> None:
    """With no part at all it is everybody."""
    expected = members(EVERYBODY)
    for part in parts:
        expected &= members(part)
    assert members(both(*parts)) == expected


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        ((), EVERYBODY),
        ((EVERYBODY, EVERYBODY), EVERYBODY),
        ((TUY_AN, EVERYBODY), TUY_AN),
        ((TUY_AN, WEB), All((TUY_AN, WEB))),
        ((All((TUY_AN, WEB)), Owner()), All((TUY_AN, WEB, Owner()))),
    ],
)
def test_both_is_as_flat_as_can_be(parts: tuple[Audience, ...], seen: Audience) -> None:
    """So that its conditions are read line by line, and a single one stands alone."""
    assert both(*parts) == seen


@pytest.mark.parametrize(
    ("plain", "audience"),
    [
        ({}, EVERYBODY),
        ({"district": ["559"]}, TUY_AN),
        ({"district": ["559"], "channel": ["web"]}, All((TUY_AN, WEB))),
        ({"progress": "begun", "page": "android/otp"}, Progress("begun", "android/otp")),
        ({"owner": False}, Not(Owner())),
        ({"districts": ["559"], "groups": [], "progress": ""}, TUY_AN),
        ({"district": [559]}, TUY_AN),
    ],
)
def test_json_is_read(plain: dict[str, Any], audience: Audience) -> None:
    """Today's, and the plural lists of before, which were empty where they did not matter."""
    assert Audience.of(plain) == audience


@pytest.mark.parametrize("plain", [{"colour": ["red"]}, {"progress": "half"}, {"any": 3}, {"not": []}, {"any": [3]}])
def test_what_is_no_audience_is_refused(plain: dict[str, Any]) -> None:
    """Instead of meaning everybody by mistake."""
    with pytest.raises(AudienceError):
        Audience.of(plain)
