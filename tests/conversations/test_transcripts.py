"""Every transcript is what the bot says today, on both databases."""

from pathlib import Path

import pytest

from bot.content import Library
from bot.dialogs import DIALOGS
from tests.conversations.play import TRANSCRIPTS, agrees, play, read
from tests.people import Town

FILES = sorted(TRANSCRIPTS.glob("*/*.txt"))


SILENT = "talk"
"""The only dialog that may say nothing: a person does."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
async def test_it_goes_as_written(town: Town, path: Path) -> None:
    """Line by line the bot says what the transcript has; `python -m tests.conversations.record` writes it anew."""
    heard = await play(town, path)
    for exchange, expected in zip(heard, read(path)[1], strict=True):
        assert exchange.heard or path.stem == SILENT, f"“{exchange.done}” was answered with silence"
        pairs = list(zip(expected.heard, exchange.heard, strict=False))
        met = [wanted if agrees(wanted, line) else line for wanted, line in pairs]
        assert met + exchange.heard[len(pairs) :] == expected.heard, f"after “{exchange.done}”"


def test_every_dialog_has_a_transcript_in_every_language(library: Library) -> None:
    """Whoever adds a dialog writes down how it goes: transcripts/<language>/<dialog>.txt."""
    wanted = {f"{language}/{dialog.name}" for language in library.site.languages for dialog in DIALOGS}
    assert wanted - {f"{path.parent.name}/{path.stem}" for path in FILES} == set()
