"""Scenes by people who had not read the content: how many go as they should must not fall."""

from pathlib import Path

import pytest

from bot.model.writing.text import words
from bot.understanding import Understanding
from tests.conversations.play_scenes import HELD_OUT, SCENES, Heard, as_it_should, play_file

MEASURED = {
    "farmer": 19,
    "foreigner": 18,
    "grandmother": 34,
    "grandmother_more": 15,
    "held_out": 100,
    "installing": 14,
    "newcomers": 15,
    "official": 18,
    "owner": 33,
    "owner_more": 28,
    "pupil": 20,
    "registering": 13,
    "worker": 14,
}
"""Scenes of each file that go as they should; whoever makes more of them go well raises the number."""

NUMBERS = frozenset({"115", "1900 9095", "19009095"})
"""Where the ill are helped: the ambulance and the health line, as folded words."""


@pytest.mark.parametrize("path", sorted(SCENES.glob("*.yaml")), ids=lambda path: path.stem)
async def test_scenes_go_as_well_as_they_did(path: Path, understanding: Understanding) -> None:
    """No more than one scene fewer than was measured goes as it should. And whoever tells a symptom is told the
    ambulance or the health line, without exception; of the held-out scenes only the total is looked at."""
    heard = await play_file(path, understanding)
    assert as_it_should(heard) >= MEASURED[path.stem] - 1
    if path.stem != HELD_OUT:
        assert [told for exchanges in heard.values() for told in exchanges if _left_alone(told)] == []


def _left_alone(heard: Heard) -> bool:
    """Whether somebody ill was told no number. Ill is who, the writer says, must be told 115 or the health line and
    nothing else will do."""
    expected = [frozenset(words(phrase) for phrase in part.split("|")) for part in heard.line.shows]
    ill = any("115" in numbers and numbers <= NUMBERS for numbers in expected)
    return ill and not any(f" {number} " in f" {heard.reply} " for number in NUMBERS)
