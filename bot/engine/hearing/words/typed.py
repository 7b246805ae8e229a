"""All that is known of words by whoever decides what they are taken for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.engine.dialog import Dialog, Step
from bot.engine.hearing.heard import Sound
from bot.model import Session
from bot.understanding import Meaning


@dataclass(frozen=True, slots=True)
class Typed:
    """What words mean, where they were typed, and how they sound there; `step` waits for an answer, or nothing does."""

    meaning: Meaning
    session: Session
    dialogs: Mapping[str, Dialog[Any]]
    step: Step | None
    sound: Sound
