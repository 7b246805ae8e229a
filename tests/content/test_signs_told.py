"""Signs of illness as people tell them, and what only sounds like one."""

import csv
from pathlib import Path

from bot.understanding import Understanding

TOLD = Path(__file__).with_name("signs_told.tsv")


def _told(kind: str) -> list[str]:
    with TOLD.open(encoding="utf-8", newline="") as lines:
        return [row["text"] for row in csv.DictReader(lines, delimiter="\t") if row["told"] == kind]


def test_no_emergency_waits(understanding: Understanding) -> None:
    """With or without diacritics, whoever it is."""
    assert [text for text in _told("now") if not understanding(text, "vi").urgent] == []


def test_no_sign_is_passed_over(understanding: Understanding) -> None:
    """It is urgent, or whom to ask about it stands above the answer to what else is asked."""
    heard = understanding.health.tells_sign
    assert [text for text in _told("ill") if not (understanding(text, "vi").urgent or heard(text, "vi"))] == []


def test_figures_of_speech_alarm_nobody(understanding: Understanding) -> None:
    """Phones, prices, names, what is funny, and what nobody has."""
    heard = understanding.health.tells_sign
    assert [text for text in _told("fine") if understanding(text, "vi").urgent or heard(text, "vi")] == []
