"""What `pip install .` brings, used from an empty folder as on a server: the checkout is not there."""

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from bot.folders import ROOT
from bot.understanding import Understanding
from bot.understanding.index import kept
from tests.running import answering, free_port

NEEDED = ("bot", "content", "locales", "pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE")
"""What the wheel is made of."""


def pip(*arguments: str | Path) -> None:
    """Runs pip without any network."""
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy, so that nothing is written beside the code."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, source)
    pip("wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", built, source)
    return next(built.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, understanding: Understanding, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `bot` of a fresh environment with the wheel in it, which borrows the libraries of this one, and what
    this one has learnt of the same content."""
    environment = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    pip("--python", environment, "install", "--quiet", "--no-deps", "--no-index", wheel)
    site = next((environment / "lib").glob("python*")) / "site-packages"
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    learnt = kept.place(understanding.library.root)
    there = kept.place(site / "bot" / "shipped" / "content")
    assert there.name == learnt.name
    shutil.copytree(learnt, there)
    return environment / "bin" / "bot"


def files(folder: Path) -> set[Path]:
    """Every file that a person put there, except what is to be read by people."""
    found = {path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    return {path for path in found if path.name != "README.md" or "content" in path.relative_to(ROOT).parts[:1]}


def test_the_wheel_has_everything(wheel: Path) -> None:
    """Each room with its pages, its migrations, the content and the catalogs; and nothing beside `bot`."""
    with zipfile.ZipFile(wheel) as opened:
        names = {name for name in opened.namelist() if ".dist-info/" not in name}
    wanted = {path.relative_to(ROOT).as_posix() for path in files(ROOT / "bot")}
    for folder in ("content", "locales"):
        wanted |= {f"bot/shipped/{path.relative_to(ROOT).as_posix()}" for path in files(ROOT / folder)}
    assert names == wanted


def test_it_migrates_talks_and_serves_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """`bot migrate`, a line piped into `bot talk`, and `bot serve` until it is ready, with nothing but the wheel."""
    port = free_port()
    alone = {"PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", "PORT": str(port), "HOST": "127.0.0.1"}

    def bot(*words: str, said: str = "") -> str:
        done = subprocess.run(
            [installed, *words], cwd=tmp_path, env=alone, input=said, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "up to date" in bot("migrate")
    assert "Bluezone" in bot("talk", said="Bluezone là gì?\n")
    assert [path.name for path in tmp_path.iterdir()] == ["var"]
    with subprocess.Popen([installed, "serve"], cwd=tmp_path, env=alone, stdout=subprocess.DEVNULL) as serving:
        try:
            answering(f"http://127.0.0.1:{port}/health/ready")
        finally:
            serving.kill()
