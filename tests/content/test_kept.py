"""What was learnt is kept beside the content, and read again instead of learnt anew."""

import shutil
from pathlib import Path

import pytest

from bot.content import Library, load
from bot.content.library import written
from bot.folders import LOCALES, ROOT
from bot.model.writing import text
from bot.understanding import Understanding, learnt
from bot.understanding.index import kept


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the small pack, in which something is kept."""
    kept_there = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(ROOT / "tests" / "packs" / "vneid", tmp_path / "pack", ignore=kept_there))


ASKED = ("vneid dùng sao", "quên mật khẩu rồi", "mức 2 là gì", "zxcvb")
"""What somebody may type to the small pack, known and unknown."""


def read(pack: Path) -> Library:
    """The pack as it stands now."""
    return load(pack, LOCALES)


def meant(understanding: Understanding) -> list[object]:
    """What it makes of all of that."""
    return [understanding(text, "vi") for text in ASKED]


def test_what_was_kept_means_the_same(pack: Path) -> None:
    """The second start reads the file of the first one and understands alike."""
    anew = meant(Understanding(read(pack)))
    assert meant(Understanding(read(pack), keeps=True)) == anew
    assert kept.read(kept.place(pack)) is not None
    assert meant(Understanding(read(pack), keeps=True)) == anew


def test_other_words_are_learnt_anew(pack: Path) -> None:
    """A content that was changed since has another file, and the old one goes."""
    meant(Understanding(read(pack), keeps=True))
    before = kept.place(pack)
    (pack / "vi/phrasings.tsv").write_text("what\tcái thẻ trên điện thoại là gì\n", "utf-8")
    assert kept.place(pack) != before
    assert Understanding(read(pack), keeps=True)("cái thẻ trên điện thoại là gì", "vi").id == "what"
    assert [path.name for path in before.parent.glob("learnt.*")] == [kept.place(pack).name]


def test_whatever_code_has_a_say_in_it_is_part_of_its_name() -> None:
    """What was learnt by code that folded words or read the content otherwise is not read."""
    learning = (text, written, learnt)
    assert all(any(Path(code.__file__).is_relative_to(room) for room in kept.SOURCES) for code in learning)


@pytest.mark.parametrize("name", ["words.json", "_entries.weights.npy", "_closest._phrasings.npy"])
@pytest.mark.parametrize("damage", [b"", b"{}", b"not a file of numbers at all"])
def test_what_cannot_be_read_is_learnt_anew(pack: Path, damage: bytes, name: str) -> None:
    """A file that a full disk cut short does no harm."""
    anew = meant(Understanding(read(pack), keeps=True))
    (kept.place(pack) / name).write_bytes(damage)
    assert kept.read(kept.place(pack)) is None
    assert meant(Understanding(read(pack), keeps=True)) == anew


def test_where_nothing_can_be_kept_it_is_learnt_each_time(pack: Path) -> None:
    """A folder that is somewhere else's to write, as where the program is installed for all."""
    (pack / "__pycache__").write_text("in the way", "utf-8")
    assert meant(Understanding(read(pack), keeps=True)) == meant(Understanding(read(pack)))
