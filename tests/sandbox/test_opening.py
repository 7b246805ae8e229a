"""Strangers' files, opened in a process that may use little."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PIL import Image

from bot.sandbox.drawing.qr import code_png
from bot.sandbox.opening.errors import OverrunError, PictureError, PlaceTakenError, QueueFullError
from bot.sandbox.opening.files import Files
from bot.sandbox.opening.limits import YIELDING
from bot.sandbox.opening.opener import Opener
from bot.sandbox.spreadsheets.errors import ListFormatError, ListTooLargeError, TooManyRowsError

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n{} loop\n"
"""74 bytes with which Pillow starts Ghostscript, where it is installed, for ever."""


@pytest.fixture
def files() -> Iterator[Files]:
    """A process of the test's own, which it may kill."""
    opened = Files()
    yield opened
    opened.close()


def processes() -> list[psutil.Process]:
    """Those beside ours in which files are opened, but for what an earlier test left open."""
    return [child for child in _openers() if child.pid not in EARLIER]


def _openers() -> list[psutil.Process]:
    children = psutil.Process().children()
    return [child for child in children if "bot.sandbox.opening.child" in " ".join(child.cmdline())]


EARLIER: set[int] = set()


@pytest.fixture(autouse=True)
def _earlier() -> None:
    EARLIER.clear()
    EARLIER.update(child.pid for child in _openers())


def in_a_process(code: str) -> str:
    """What a few lines print that run in a Python of their own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip() or f"ended with {done.returncode}"


async def test_what_a_file_holds_comes_back(files: Files) -> None:
    """The codes of a picture byte for byte, the rows of a list with their numbers."""
    assert await files.codes("lan", code_png(b"\x00\xff7")) == [b"\x00\xff7"]
    assert await files.rows("lan", "Tên,Xã\n\nCà phê,1".encode()) == [(1, ["Tên", "Xã"]), (3, ["Cà phê", "1"])]


async def test_what_is_wrong_with_a_file_comes_back_by_name(files: Files) -> None:
    """With what its sentence needs; the process goes on."""
    with pytest.raises(PictureError):
        await files.codes("lan", EPS)
    with pytest.raises(ListFormatError):
        await files.rows("lan", b"PK\x03\x04 not really")
    with pytest.raises(TooManyRowsError) as wrong:
        await files.rows("lan", b"a\n" * 2001)
    assert wrong.value.values == {"limit": 2000}
    with pytest.raises(ListTooLargeError):
        await files.rows("lan", bytes(3_000_000))
    (process,) = processes()
    assert process.nice() == psutil.Process().nice() + YIELDING  # whoever talks goes first


def test_only_three_kinds_of_picture_are_known_there(tmp_path: Path) -> None:
    """Whatever is sent, Pillow loads no plug-in but those of JPEG, PNG and WEBP: none of the others is ever tried."""
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "PPM", "ICO"):
        Image.new("RGB", (64, 64)).save(tmp_path / f"a.{kind.lower()}", kind)
    (tmp_path / "a.eps").write_bytes(EPS)
    code = f"""
from pathlib import Path
from PIL import Image
from bot.sandbox.opening.child import done
print(*(file.name for file in sorted(Path({str(tmp_path)!r}).iterdir()) if "found" in done("codes", file.read_bytes())))
print(sorted(Image.OPEN))
"""
    assert in_a_process(code) == "a.jpeg a.png a.webp\n['JPEG', 'PNG', 'WEBP']"


async def test_whoever_takes_too_long_is_ended_and_the_next_is_served() -> None:
    """The deadline ends the process; another takes its place."""
    opener = Opener(deadline=0.001)
    files = Files(opener)
    with pytest.raises(OverrunError):
        await files.codes("lan", code_png("7"))
    opener.deadline = 60
    assert await files.codes("lan", code_png("7")) == [b"7"]
    (first,) = processes()
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert await files.codes("lan", code_png("7")) == [b"7"]
    files.close()
    assert not processes()


@pytest.mark.parametrize(
    ("attempt", "ends"),
    [
        ("bytearray(2 ** 30)", "MemoryError"),
        ("Path({tmp!r}).write_bytes(b'x')", "OSError"),
        ("print(resource.getrlimit(resource.RLIMIT_CPU)[0] <= 8)", "True"),
    ],
)
def test_the_system_itself_bounds_what_it_may_use(attempt: str, ends: str, tmp_path: Path) -> None:
    """Memory, files and processor time: a bound that no library can forget."""
    code = f"""
import resource, signal
from pathlib import Path
from bot.sandbox.opening import limits
limits.confine()
limits.allow_another()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    {attempt.format(tmp=str(tmp_path / "file"))}
except Exception as wrong:
    print(type(wrong).__name__)
"""
    assert in_a_process(code) == ends


async def test_one_person_has_one_place_and_all_together_some(files: Files) -> None:
    """A second file of the same person is refused while the first is read, and any beyond the last place; each says
    so. Afterwards there is room again."""
    few = Files(places=2)
    waiting = [asyncio.create_task(few.codes(who, code_png("7"))) for who in ("lan", "minh")]
    await asyncio.sleep(0)
    with pytest.raises(PlaceTakenError):
        await few.codes("lan", code_png("7"))
    with pytest.raises(QueueFullError):
        await few.codes("an", code_png("7"))
    assert await asyncio.gather(*waiting) == [[b"7"], [b"7"]]
    assert await few.codes("lan", code_png("7")) == [b"7"]
    few.close()


async def test_no_secret_is_there(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who takes that process over finds neither the key nor the way to the database in it."""
    monkeypatch.setenv("SECRET_KEY", "everything hangs on this")
    await files.codes("lan", code_png("7"))
    (process,) = processes()
    assert set(process.environ()) <= {"PYTHONPATH", "OPENBLAS_NUM_THREADS", "LC_CTYPE"}
