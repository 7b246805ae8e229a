"""Lists in and out on the command line."""

import csv
import sqlite3
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from bot.__main__ import main
from bot.store.database.migrate import migrate_now
from tests.people import SECRET

LIST = """Tên điểm,Huyện,Xã,Địa chỉ,Số điện thoại
Cà phê Hương,Tuy Hòa,Phường 9,12 Trần Phú,0912345678
Trường Hoa Mai,Sông Hinh,Xã Sông Hinh,Thôn 1,0257 3821982
Quán lạc,Tuy Hòa,Phường 99,12 Trần Phú,0912345678
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database_url: str) -> Path:
    """A folder with a list, and settings that lead to an empty database."""
    migrate_now(database_url)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("SECRET_KEY", SECRET)
    monkeypatch.setenv("PUBLIC_URL", "https://bot.example.vn")
    (tmp_path / "list.csv").write_text(LIST)
    return tmp_path


def run(*words: str | Path, code: int = 0) -> str:
    """What a command says; it ends with the code."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def test_a_list_is_imported_and_exported_for_the_authorities(here: Path) -> None:
    """Good rows are registered and reported; the export has the fields of the official form in every kind of file,
    phones as text, only for its owner to read, one district alone where that is asked for."""
    said = run("checkpoint", "import", here / "list.csv", "--posters", here / "posters.pdf", code=1)
    assert "2 checkpoints are registered" in said
    assert "row 4" in said
    assert (here / "posters.pdf").read_bytes().startswith(b"%PDF")
    run("export", "checkpoints", here / "out.csv", "--yes")
    with (here / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Tên điểm kiểm soát dịch"] for row in rows] == ["Cà phê Hương", "Trường Hoa Mai"]
    assert rows[0]["Số điện thoại di động"] == "0912 345 678"
    assert rows[0]["Địa chỉ liên hệ"] == "12 Trần Phú, Phường 9, Thành phố Tuy Hòa"
    assert stat.S_IMODE((here / "out.csv").stat().st_mode) == 0o600
    run("export", "checkpoints", here / "out.xlsx", "--yes")
    book = load_workbook(here / "out.xlsx")
    assert book.sheetnames == ["Toàn tỉnh", "Thành phố Tuy Hòa", "Huyện Sông Hinh"]
    assert book["Huyện Sông Hinh"]["A2"].value == "Trường Hoa Mai"
    run("export", "checkpoints", here / "out.db", "--district", "Sông Hinh", "--yes")
    database = sqlite3.connect(here / "out.db")
    assert database.execute("SELECT name, district, state FROM checkpoints").fetchall() == [
        ("Trường Hoa Mai", "Huyện Sông Hinh", "đang hoạt động")
    ]
    ((link,),) = database.execute("SELECT link FROM checkpoints").fetchall()
    database.close()
    assert run("checkpoint", "verify", link).startswith("genuine")


def test_a_list_can_be_looked_at_without_being_registered(here: Path) -> None:
    """--dry-run reports the rows and registers none."""
    assert "2 rows are good" in run("checkpoint", "import", here / "list.csv", "--dry-run", code=1)
    run("export", "checkpoints", here / "out.csv", "--yes")
    assert len((here / "out.csv").read_text(encoding="utf-8-sig").splitlines()) == 1


def test_a_file_that_is_no_list_ends_with_a_reason(here: Path) -> None:
    """The same sentence as in the chat, and nothing is registered for a stranger."""
    (here / "no.xlsx").write_bytes(b"PK no")
    assert "cannot open that file" in run("checkpoint", "import", here / "no.xlsx", code=1)
    assert "has agreed" in run("checkpoint", "import", here / "list.csv", "--owner", "telegram:7", code=1)
    run("export", "checkpoints", here / "out.txt", code=2)
