"""README.md is true."""

import re
import tomllib
from collections.abc import Iterable

import pytest

from bot.__main__ import COMMANDS
from bot.dialogs import DIALOGS
from bot.folders import ROOT
from bot.office import read_settings
from bot.settings import masked

README = (ROOT / "README.md").read_text("utf-8")


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    """The table of settings, with that of the channels, and the settings name the same things."""
    channels = (ROOT / "bot" / "channels" / "README.md").read_text("utf-8")
    table = "".join(text.partition("## Settings")[2].partition("\n## ")[0] for text in (README, channels))
    named = {name for row in table.splitlines() if row.startswith("| `") for name in re.findall(r"`([A-Z_]{4,})`", row)}
    assert named == {name.upper() for name in type(read_settings()).model_fields}


def test_every_setting_says_what_it_is_for() -> None:
    """`bot settings` has a sentence for each."""
    assert all(field.description for field in type(read_settings()).model_fields.values())


def test_every_command_is_in_its_table_and_no_other() -> None:
    """The table of commands and the command line name the same things."""
    table = (ROOT / "bot" / "commands" / "README.md").read_text("utf-8")
    assert sorted(re.findall(r"^\| `bot (\w+)` \|", table, re.MULTILINE)) == sorted(COMMANDS)


def layers(lines: Iterable[str]) -> list[set[str]]:
    """The rooms of each layer, from the top down: `web | chores   what they hold` is two neighbours."""
    return [set(re.split(r" \| ", re.split(r"\s{2,}", line.strip())[0])) for line in lines if line.strip()]


def test_the_picture_is_the_contract() -> None:
    """The architecture's picture has the layers that `lint-imports` keeps, one by one, and neighbours are strangers."""
    picture = README.partition("## Architecture")[2].partition("```")[2].partition("```")[0]
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    (contract,) = (found for found in linter["contracts"] if found["type"] == "layers")
    assert layers(picture.splitlines()) == layers(contract["layers"])
    assert contract["exhaustive"] and not any(":" in layer for layer in contract["layers"])


def test_every_room_is_on_the_map() -> None:
    """bot/README.md names every room, the rooms in each, and none that is not there."""
    told = (ROOT / "bot" / "README.md").read_text("utf-8").partition("## The rooms")[2]
    named: set[str] = set()
    for row in re.findall(r"^\| (`.+?) \| (.+) \|$", told, re.MULTILINE):
        outer, inner = (re.findall(r"`(\w+)/`", cell) for cell in row)
        named |= {*outer, *(f"{outer[0]}/{room}" for room in inner)}
    rooms = (path.parent.relative_to(ROOT / "bot") for path in (ROOT / "bot").glob("**/__init__.py"))
    assert named == {room.as_posix() for room in rooms if 1 <= len(room.parts) <= 2}


def test_every_room_is_in_the_picture() -> None:
    """The architecture's picture names every folder of bot/ and no other."""
    picture = README.partition("## Architecture")[2].partition("```")[2].partition("```")[0]
    rooms = {path.name for path in (ROOT / "bot").iterdir() if (path / "__init__.py").exists()}
    assert rooms | {"app"} == set[str]().union(*layers(picture.splitlines()))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://bot:hush@db/bot", "postgresql://bot:••••••@db/bot"),
        ("postgresql://bot:hu@s/h?@db/bot", "postgresql://bot:••••••@db/bot"),
        ("postgresql:///bot?user=bot&password=hush&host=/run", "postgresql:///bot?user=bot&password=••••••&host=/run"),
        ("postgresql://bot@db/bot?sslpassword=hush", "postgresql://bot@db/bot?sslpassword=••••••"),
        ("sqlite:///var/bot.db", "sqlite:///var/bot.db"),
    ],
)
def test_secrets_are_masked(url: str, shown: str) -> None:
    """Neither the token, nor the key, nor a database's password is ever printed, wherever in the address it stands."""
    table = masked(read_settings(telegram_token="1:abc", secret_key="k3y", database_url=url))
    assert "abc" not in str(table) and "k3y" not in str(table) and "hush" not in str(table)
    assert table["DATABASE_URL"] == shown


def test_it_is_read_in_five_minutes() -> None:
    """README is a door: what has more to explain has a README of its own."""
    assert len(README.encode()) <= 10_240
    assert all(picture.stat().st_size <= 60_000 for picture in (ROOT / ".github").glob("*.png"))


def test_nothing_names_a_place_that_only_one_machine_has() -> None:
    """The README can be followed anywhere."""
    assert not re.search(r"/(work|tmp|root|home)/", README)


def test_every_dialog_is_on_the_map() -> None:
    """bot/dialogs/README.md names every dialog with its command and a file that is there, and none that is not."""
    table = (ROOT / "bot" / "dialogs" / "README.md").read_text("utf-8").partition("| --- | --- | --- |")[2]
    rows = re.findall(r"^\| (`.+?) \| (.+?) \| (.+) \|$", table.partition("\n\n")[0], re.MULTILINE)
    named = [name for names, _, _ in rows for name in re.findall(r"`([\w-]+)`", names)]
    assert sorted(named) == sorted(dialog.name for dialog in DIALOGS)
    opened = {command for _, by, _ in rows for command in re.findall(r"`/(\w+)`", by)}
    assert opened == {dialog.commands[0] for dialog in DIALOGS if dialog.commands}
    files = [path for _, _, where in rows for path in re.findall(r"`([\w/]+(?:\.py|/))`", where)]
    assert [path for path in files if not (ROOT / "bot" / "dialogs" / path).exists()] == []
