"""What the READMEs print can be typed, in the order in which it stands there, into a fresh clone."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.folders import ROOT
from tests.databases import Postgres
from tests.logs import readable_logs
from tests.people import SECRET
from tests.running import answering, free_port

HOST = "postgresql://USER:PASSWORD@HOST/NAME"
"""How the READMEs write a PostgreSQL database."""

STAYS = re.compile(r"\bbot (serve|work)\b|\bmake run\b")
"""Runs until somebody stops it."""

HEAVY = re.compile(r"\bmake (test|check|bench|soak)\b")
"""Is not run within the tests; make tells what it would do."""

REGISTRATION = "/dangky\n1\nCà phê Hương\nQuán ăn, cà phê\nphường 9\n12 Trần Phú\n0912345678\n1\n3\n2\n"


class Clone:
    """The repository as somebody finds it who has just cloned it and run `make`: no database, no settings."""

    def __init__(self, folder: Path, postgres: str) -> None:
        self.folder, self.postgres, self.port = folder, postgres, free_port()
        for path in ROOT.iterdir():
            if path.name not in ("var", ".venv", ".env", ".git"):
                (folder / path.name).symlink_to(path)
        (folder / ".venv").symlink_to(sys.prefix)
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        here = {"HOST": "127.0.0.1", "PORT": str(self.port), "SECRET_KEY": SECRET, "PYTHONUTF8": "1"}
        nowhere = {"TELEGRAM_API_URL": "http://127.0.0.1:9"}
        self.environment = {**kept, **here, **nowhere, "PYTHONPATH": str(ROOT)}

    def types(self, line: str) -> None:
        """What a line does; what stays is killed once it has begun."""
        stays = STAYS.search(line)
        line = line.replace(HOST, shlex.quote(self.postgres))
        line = re.sub(r"\bmake ", f"make -o .venv/.installed -o .venv/.tests{' -n' * bool(HEAVY.search(line))} ", line)
        with subprocess.Popen(
            ["bash", "-c", line], cwd=self.folder, env=self.environment, start_new_session=True, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        ) as process:  # fmt: skip
            try:
                if stays:
                    self._awaits(process, ready=stays[1] != "work")
                else:
                    process.wait(timeout=60)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
            shown = process.communicate()[0]
        assert process.returncode == (-signal.SIGKILL if stays else 0), f"{line}\n{shown}"
        assert "Traceback" not in shown, f"{line}\n{shown}"

    def _awaits(self, process: "subprocess.Popen[str]", ready: bool) -> None:
        if ready:
            answering(f"http://127.0.0.1:{self.port}/health/ready")
        else:
            with pytest.raises(subprocess.TimeoutExpired):  # it goes on
                process.wait(timeout=2)


def commands(document: str) -> list[str]:
    """Each line that is printed to be typed; one that ends with a backslash goes on in the next."""
    text = (ROOT / document).read_text("utf-8").replace("\\\n", " ")
    return re.findall(r"^    ((?:[A-Z_]+=\S+ )*(?:\.venv/bin/bot|make) .+)$", text, re.MULTILINE)


@pytest.fixture
def clone(tmp_path: Path, postgres: Postgres) -> Iterator[Clone]:
    """A fresh clone, and a database that it may use."""
    with postgres.database() as url:
        yield Clone(tmp_path, url)


def test_every_command_of_the_readme_works_as_it_is_printed(clone: Clone) -> None:
    """One after the other, in a shell, with nothing that the README does not say."""
    typed = commands("README.md")
    assert len(typed) == 8
    for line in typed:
        clone.types(line)


@pytest.mark.parametrize("room", ["campaigns", "checkpoints/codes", "visits"])
def test_every_command_of_a_room_works_as_it_is_printed(
    room: str, migrated_sqlite: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after the other, over a database with one checkpoint, whose number is CODE."""
    (tmp_path / "var").mkdir()
    shutil.copy(migrated_sqlite, tmp_path / "var" / "bot.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECRET_KEY", SECRET)
    talked = CliRunner().invoke(main, ["talk"], input=REGISTRATION).output
    readable_logs()  # `talk` sets the logs of this process up for itself
    code = re.findall(r"\b[2-9A-HJKMNP-TV-Z]{8}\b", talked)[0]
    typed = commands(f"bot/{room}/README.md")
    assert len(typed) > 4
    for line in typed:
        words = shlex.split(line.replace("CODE", code), comments=True)
        done = CliRunner().invoke(main, words[1:], input="y\n")
        assert done.exit_code == 0, f"{line}\n{done.output}"


def test_every_link_has_an_end() -> None:
    """What a document links to within the repository is there; so is every picture."""
    for document in [ROOT / "README.md", *(ROOT / ".github").glob("*.md"), *(ROOT / "bot").rglob("README.md")]:
        text = document.read_text("utf-8")
        for link in re.findall(r"\]\(([^)#]+?)\)|src=\"(\.[^\"]+)\"", text):
            target = "".join(link)
            assert "://" in target or (document.parent / target).exists(), f"{document.name}: {target}"
