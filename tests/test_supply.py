"""What is installed is what was looked at."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from bot.folders import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


def locked(name: str) -> dict[str, list[Version]]:
    """Every package of a lock with its versions; one may depend on the platform."""
    found: dict[str, list[Version]] = {}
    text = (ROOT / "locks" / f"{name}.txt").read_text("utf-8")
    for entry in re.split(r"\n(?=\S)", text):
        pinned = re.match(r"([\w.-]+)==(\S+)", entry)
        assert pinned, entry[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), f"{pinned[1]} has no digest"
        found.setdefault(pinned[1].lower().replace("_", "-"), []).append(Version(pinned[2]))
    return found


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("run", [*PROJECT["dependencies"], *EXTRAS["build"]]),
        ("all", [*PROJECT["dependencies"], *(one for extra in EXTRAS.values() for one in extra)]),
    ],
)
def test_every_package_is_locked_with_its_digest(name: str, wanted: list[str]) -> None:
    """What the project asks for is there, within its floors; whoever changes pyproject.toml runs `make lock`."""
    there = locked(name)
    for requirement in map(Requirement, wanted):
        versions = there.get(requirement.name.lower().replace("_", "-"))
        assert versions and all(version in requirement.specifier for version in versions), requirement


def test_the_tests_run_on_what_is_installed_on_servers() -> None:
    """Both locks have the same versions."""
    tested = locked("all")
    assert all(tested[package] == versions for package, versions in locked("run").items())


def test_every_floor_lies_above_known_holes() -> None:
    """aiohttp: request smuggling until 3.14.2, a heap read until 3.14.3. Every package that runs has a floor."""
    floors = {one.name: one.specifier for one in map(Requirement, PROJECT["dependencies"])}
    assert all(floors.values())
    assert Version("3.14.2") not in floors["aiohttp"] and Version("46.0.0") not in floors["cryptography"]


def test_make_installs_by_digest_alone() -> None:
    """`make run`, and so CI, takes nothing whose digest is not in the lock."""
    rules = (ROOT / "Makefile").read_text("utf-8")
    installs = re.findall(r"^\t\$\(INSTALL\) (.+)$", rules, re.MULTILINE)
    assert len(installs) == 4 and "pip install" not in rules.replace("INSTALL := $(BIN)/pip install", "")
    assert all("--require-hashes" in one or "--no-deps --no-build-isolation" in one for one in installs)
