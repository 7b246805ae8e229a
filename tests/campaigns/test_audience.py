"""Audiences as an editor makes them, condition by condition, and as they are read."""

from typing import Any

import pytest
from hypothesis import given

from bot.campaigns.audiences.words import in_words, narrowed, widened, without
from bot.content import Library
from bot.model import Audience
from bot.model.campaigns.audience import EVERYBODY, All, AnyOf, Not, Owner, Progress, Within
from tests.model.audiences import audiences, conditions, members

TUY_AN, DONG_XUAN = Within("district", ("559",)), Within("district", ("558",))
TWO = Within("district", ("559", "558"))
WEB, DONE, BEGUN = Within("channel", ("web",)), Progress("done"), Progress("begun")


@given(audiences, audiences)
def test_without_takes_away_those_who_meet_the_condition(audience: Audience, part: Audience) -> None:
    """And nobody else."""
    assert members(without(audience, part)) == members(audience) - members(part)


@given(audiences, conditions)
def test_widened_adds_those_who_meet_the_condition(audience: Audience, part: Audience) -> None:
    """And nobody else; nobody is lost."""
    assert members(widened(audience, part)) == members(audience) | members(part)


@given(audiences, conditions)
def test_narrowed_meets_the_condition_or_widens_its_field(audience: Audience, part: Audience) -> None:
    """A yes or no narrows always; of a field, nobody who was meant twice over is lost."""
    left = members(narrowed(audience, part))
    assert left >= members(audience) & members(part)
    if part == Owner():
        assert left == members(audience) & members(part)


@pytest.mark.parametrize(
    ("audience", "part", "narrower"),
    [
        (EVERYBODY, TUY_AN, TUY_AN),
        (TUY_AN, WEB, All((TUY_AN, WEB))),
        (TUY_AN, DONG_XUAN, TWO),
        (All((TUY_AN, WEB)), DONG_XUAN, All((WEB, TWO))),
        (TWO, TUY_AN, TWO),
        (DONE, BEGUN, BEGUN),
        (Owner(), Owner(), Owner()),
        (Not(TUY_AN), TUY_AN, All((Not(TUY_AN), TUY_AN))),
    ],
)
def test_a_condition_more(audience: Audience, part: Audience, narrower: Audience) -> None:
    """A second district joins the first, since nobody lives in both; a second progress takes the first's place."""
    assert narrowed(audience, part) == narrower


@pytest.mark.parametrize(
    ("audience", "part", "wider"),
    [
        (TUY_AN, WEB, AnyOf((TUY_AN, WEB))),
        (TUY_AN, DONG_XUAN, TWO),
        (AnyOf((TUY_AN, WEB)), Owner(), AnyOf((TUY_AN, WEB, Owner()))),
        (Owner(), Owner(), Owner()),
        (All((TUY_AN, WEB)), Owner(), AnyOf((All((TUY_AN, WEB)), Owner()))),
    ],
)
def test_others_as_well(audience: Audience, part: Audience, wider: Audience) -> None:
    """The list stays flat, and a field stands in it once."""
    assert widened(audience, part) == wider


def test_without_a_refusal_is_with_the_condition() -> None:
    """Nobody reads "not: not"."""
    assert without(TUY_AN, Not(WEB)) == All((TUY_AN, WEB))


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ({}, "everybody who has reminders on"),
        ({"owner": True}, "• has registered a checkpoint"),
        ({"channel": ["web"], "owner": False}, "• writes on: web\n• not: has registered a checkpoint"),
        ({"language": ["vi"]}, "• reads: Vietnamese"),
        ({"joined_before": "2021-05-01"}, "• has known me since before 01/05/2021"),
        ({"seen_within_days": 1}, "• wrote within the last day"),
        ({"seen_within_days": 7}, "• wrote within the last 7 days"),
        (
            {"not": {"any": [{"owner": True}, {"channel": ["web"]}]}},
            "• not: (has registered a checkpoint or writes on: web)",
        ),
    ],
)
def test_an_audience_in_words(library: Library, plain: dict[str, Any], said: str) -> None:
    """A line for each condition; what has parts of its own stands in brackets."""
    assert in_words(Audience.of(plain), library.words["en"], library) == said
