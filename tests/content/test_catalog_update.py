"""`bot messages` (`make messages`): catalogs follow the code, and lose nothing."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.commands.content.sentences import sentences
from bot.content.catalogs.catalog import po_file, read
from bot.content.catalogs.update import update
from bot.folders import LOCALES


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """A copy of the catalogs."""
    return Path(shutil.copytree(LOCALES, tmp_path / "locales"))


def said(locales: Path, language: str = "vi") -> str:
    """A catalog as it stands."""
    return po_file(locales, language).read_text("utf-8")


def test_a_clean_tree_stays_as_it_is(locales: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the catalogs have every sentence, not one byte changes, and nothing is missing."""
    monkeypatch.setenv("LOCALES_DIR", str(locales))
    done = CliRunner().invoke(main, ["messages"])
    assert done.exit_code == 0 and done.output.endswith(" in 2 languages, 0 to be mended.\n")
    assert [said(locales, language) for language in ("vi", "en")] == [said(LOCALES, "vi"), said(LOCALES, "en")]


def test_a_new_sentence_comes_in_behind_its_neighbour(locales: Path) -> None:
    """It waits for its Vietnamese words, has the English ones, and nothing else moves; one about {count} things has
    a place for each form that the language knows."""
    first, second, *others = dict.fromkeys(sentences())
    new = ("One cow", "{count} cows")
    for language in ("vi", "en"):
        update(locales, language, [first, new, second, *others])
    entry = '#, python-brace-format\nmsgid "One cow"\nmsgid_plural "{count} cows"\n'
    assert f'{entry}msgstr[0] ""\n\n' in said(locales)
    assert f'{entry}msgstr[0] "One cow"\nmsgstr[1] "{{count}} cows"\n\n' in said(locales, "en")
    assert said(locales).replace(f'{entry}msgstr[0] ""\n\n', "") == said(LOCALES)
    ids = [message.id for message in read(po_file(locales, "vi"))]
    assert ids[ids.index(new) - 1] == first


def test_what_is_said_nowhere_goes(locales: Path) -> None:
    """Its entry, plural or not, is no longer there; all others are."""
    gone, *kept = sorted(set(sentences()), key=lambda sentence: isinstance(sentence, str))
    update(locales, "vi", kept)
    assert {message.id for message in read(po_file(locales, "vi")) if message.id} == set(kept) - {gone}


def test_a_new_language_gets_a_file(locales: Path) -> None:
    """With every sentence in it, and the plural forms of that language."""
    update(locales, "fr", ["Good morning", ("One cow", "{count} cows")])
    catalog = read(po_file(locales, "fr"))
    assert (catalog.num_plurals, [message.string for message in catalog if message.id]) == (2, ["", ("", "")])


def test_the_command_tells_what_is_missing(locales: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a sentence has lost its words, the command names it."""
    monkeypatch.setenv("LOCALES_DIR", str(locales))
    po_file(locales, "vi").write_text(said(locales).replace('msgstr "mọi người có bật nhận tin nhắc"', 'msgstr ""'))
    done = CliRunner().invoke(main, ["messages"])
    assert "The sentence “everybody who has reminders on” has no words in this language yet" in done.output
    assert done.output.endswith("1 to be mended.\n")
