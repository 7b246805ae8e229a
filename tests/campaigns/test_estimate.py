"""What the parts of an audience come to, before anything is sent."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.campaigns.beforehand.estimate import in_words, reach
from bot.content import Library
from bot.model import Office, Tariff
from bot.store.campaigns.audiences import Part

TEN = Part("telegram", "559", "vi", reminders=True, reachable=True, silent=168, closed=False, sated=False, count=10)
OFFICE = Office(paces={"telegram": 5.0, "web": 20.0})

parts = st.builds(
    Part,
    st.sampled_from(["telegram", "web", "pigeon"]),
    st.sampled_from(["559", "560", None]),
    st.sampled_from(["vi", "en"]),
    reminders=st.booleans(),
    reachable=st.booleans(),
    silent=st.sampled_from([0, 48, 168]),
    closed=st.booleans(),
    sated=st.booleans(),
    count=st.integers(1, 99),
)


@given(st.lists(parts, max_size=8))
def test_everybody_is_counted_once(audience: list[Part]) -> None:
    """Either among those who are reached or among those who are not; districts and languages add up to the first."""
    counted = reach(audience, OFFICE)
    assert counted.total + sum(counted.cannot.values()) == sum(part.count for part in audience)
    assert sum(counted.districts.values()) == sum(counted.languages.values()) == counted.total


@pytest.mark.parametrize(
    ("part", "why"),
    [
        (replace(TEN, sated=True), "sated"),
        (replace(TEN, sated=True, closed=True), "silent"),
        (replace(TEN, sated=True, channel="pigeon"), "closed"),
        (replace(TEN, sated=True, channel="pigeon", reminders=False), "off"),
        (replace(TEN, sated=True, channel="pigeon", reminders=False, reachable=False), "left"),
    ],
)
def test_the_reason_that_lasts_longest_is_named(part: Part, why: str) -> None:
    """Whoever left is not told of as somebody who has had enough this week."""
    assert reach([part], OFFICE).cannot == {why: 10}


def test_the_slowest_channel_says_how_long() -> None:
    """They send side by side: ten at five a second, forty at twenty."""
    assert reach([TEN, replace(TEN, channel="web", count=40)], OFFICE).seconds == 2.0
    assert reach([], OFFICE).seconds == 0.0


@pytest.mark.parametrize(
    ("tariff", "silent", "costs"),
    [
        (None, 48, {}),
        (Tariff(55, "₫"), 48, {"₫": 550}),
        (Tariff(55, "₫"), 0, {"₫": 550}),
        (Tariff(55, "₫", free_hours=48), 48, {"₫": 550}),
        (Tariff(55, "₫", free_hours=48), 0, {}),
        (Tariff(55, "₫", free_hours=48, open_hours=168, template_price=300), 48, {"₫": 550}),
        (Tariff(55, "₫", free_hours=48, open_hours=168, template_price=300), 168, {"₫": 3000}),
        (Tariff(0.5, "⭐", free_rate=5), 168, {}),
        (Tariff(0.5, "⭐", free_rate=4), 168, {"⭐": 5.0}),
    ],
)
def test_what_it_costs(tariff: Tariff | None, silent: int, costs: dict[str, float]) -> None:
    """Ten messages at five a second; free of charge to who wrote just now, or at a pace that is free, if so agreed."""
    office = replace(OFFICE, tariffs={"telegram": tariff} if tariff else {})
    assert reach([replace(TEN, silent=silent)], office).costs == costs


def test_it_is_read_before_it_is_approved(library: Library) -> None:
    """How many, where, who is left out and why, how long, and for what price."""
    said = in_words(reach([TEN, replace(TEN, reminders=False, count=1)], OFFICE), library.words["en"], library)
    assert said.splitlines() == [
        "Reaches 10 now.",
        "• on telegram: 10",
        f"• {library.communes.districts['559'].name}: 10",
        "Does not reach:",
        "• 1 has reminders off",
        "At the allowed pace it takes about 2 seconds.",
        "It costs nothing.",
    ]
