"""What is said and done is the same on every channel; `make soak` plays all transcripts and scenes on each."""

from pathlib import Path

import pytest

from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.understanding import Understanding
from tests.conversations.on_channels import MANNERS, Hamlet, Manner, good_scenes, otherwise
from tests.conversations.play import TRANSCRIPTS
from tests.conversations.play_scenes import SCENES
from tests.conversations.test_scenes import MEASURED

PLAYED = ("arrive", "campaign", "guide", "nudges", "register", "share")
"""What most people do, what comes unasked, and what is copied: a few seconds of all that is played elsewhere."""


@pytest.mark.parametrize("manner", MANNERS, ids=lambda manner: manner.name)
@pytest.mark.parametrize("name", PLAYED)
async def test_a_transcript_goes_the_same_way(
    store: Store, understanding: Understanding, sandbox: Sandbox, manner: Manner, name: str
) -> None:
    """Everything that is pressed elsewhere can be typed there, by number or in words, and comes to the same, word for
    word; every part of what is said is within the channel's limits."""
    assert await otherwise(Hamlet(manner, store, understanding, sandbox), TRANSCRIPTS / "vi" / f"{name}.txt") == []


@pytest.mark.parametrize("manner", MANNERS[:2], ids=lambda manner: manner.name)
async def test_scenes_are_read_as_well_there(
    store: Store, understanding: Understanding, sandbox: Sandbox, manner: Manner
) -> None:
    """What newcomers must read is seen there too, as button or as line."""
    path: Path = SCENES / "grandmother_more.yaml"
    assert len(await good_scenes(Hamlet(manner, store, understanding, sandbox), path)) >= MEASURED[path.stem] - 1
