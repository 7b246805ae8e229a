"""`bot checkpoint`: verifying codes, rotating and retiring keys."""

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.checkpoints import Draft, Registry
from bot.checkpoints.codes import signing
from bot.commands.checkpoint.group import checkpoint
from bot.content import Library
from bot.model import Address, Checkpoint
from bot.paper.posters.poster import poster_png
from bot.paper.posters.words import own
from bot.sandbox.drawing.qr import code_svg
from bot.sandbox.pictures import read_codes
from bot.store import Store
from bot.store.people import people
from bot.store.vault import Vault
from tests.checkpoints.test_signature import CAFE, NOW, ROOT

SECRET = "a secret for the command line, of 32 bytes"


@pytest.fixture
def settled(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A server's environment, and a folder to be in."""
    monkeypatch.chdir(tmp_path)
    for name, value in {"DATABASE_URL": database_url, "SECRET_KEY": SECRET, "PUBLIC_URL": ROOT}.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def run(*words: str) -> Result:
    """The command with these words."""
    return CliRunner().invoke(checkpoint, list(words), catch_exceptions=False)


def registered(url: str, draft: Draft = CAFE) -> tuple[Checkpoint, str, dict[int, bytes]]:
    """A place, its signed address, and the public keys."""

    async def work() -> tuple[Checkpoint, str, dict[int, bytes]]:
        store, registry = Store(url), Registry(Vault(SECRET), ROOT)
        async with store.begin() as tx:
            owner = await people.welcome(tx, Address("street", "lan"), "vi", NOW)
            place = await registry.register(tx, owner.id, draft, NOW)
            found = place, await registry.link(tx, place, NOW), await signing.public(tx)
        await store.close()
        return found

    return asyncio.run(work())


def test_a_genuine_address_names_its_place(settled: Path, database_url: str) -> None:
    """The place is named and the command ends well; a changed digit and a bare number end with 1."""
    place, link, _ = registered(database_url)
    found = run("verify", link)
    assert (found.exit_code, place.name in found.output) == (0, True)
    assert found.output.startswith("genuine: ")
    wrong = run("verify", link[:-1] + ("1" if link[-1] != "1" else "2"))
    assert (wrong.exit_code, wrong.output.startswith("NOT GENUINE")) == (1, True)
    typed = run("verify", place.code)
    assert (typed.exit_code, "without a signature" in typed.output) == (1, True)


def test_a_photo_of_a_poster_is_verified(settled: Path, database_url: str, library: Library) -> None:
    """The poster's picture is read and its code verified; a file without a code says so."""
    place, link, _ = registered(database_url)
    image = settled / "poster.png"
    image.write_bytes(poster_png(own(library, link, place.name, "Phường 1", place.code)))
    found = run("verify", str(image))
    assert (found.exit_code, link in found.output) == (0, True)
    (settled / "note.txt").write_text("no picture")
    refused = run("verify", str(settled / "note.txt"))
    assert (refused.exit_code, "no picture" in refused.output) == (1, True)


def test_a_code_is_verified_offline(settled: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a saved keys.json no database is asked: it may be out of reach."""
    _, link, known = registered(database_url)
    (settled / "keys.json").write_text(json.dumps(signing.to_jwks(known)))
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody:x@127.0.0.1:1/nothing")
    assert run("verify", link, "--keys", "keys.json").exit_code == 0
    assert run("verify", link.replace("/1/1/", "/2/1/"), "--keys", "keys.json").exit_code == 1


def test_keys_are_rotated_listed_and_retired(settled: Path, database_url: str) -> None:
    """A new key signs, both are listed, and what the retired one has signed is no longer genuine."""
    _, link, _ = registered(database_url)
    assert "Key 2 signs" in run("keys", "rotate").output
    assert run("verify", link).exit_code == 0
    assert "Aborted" in CliRunner().invoke(checkpoint, ["keys", "retire", "1"], input="n\n").output
    assert "Key 1 is retired" in run("keys", "retire", "1", "--yes").output
    assert run("keys", "retire", "1", "--yes").exit_code == 1
    listed = run("keys", "list").output.splitlines()
    assert ["retired" in line for line in listed] == [True, False]
    assert run("verify", link).exit_code == 1


@pytest.mark.parametrize("words", [["p.pdf"], ["p.png"], ["p.svg"], ["p.pdf", "--cards"]])
def test_a_poster_is_written_as_its_name_ends(settled: Path, database_url: str, words: list[str]) -> None:
    """PDF, PNG and SVG; the codes in them are the place's own. An unknown number and another ending are refused."""
    place, link, _ = registered(database_url)
    found = run("poster", place.code, *words)
    assert (found.exit_code, "Cà phê Hương, Phường 1, Thành phố Tuy Hòa" in found.output) == (0, True)
    content = (settled / words[0]).read_bytes()
    if words[0].endswith(".svg"):
        assert content.decode() == code_svg(link)
    elif words[0].endswith(".png"):
        assert read_codes(content) == [link.encode()]
    else:
        assert content.startswith(b"%PDF")
    assert run("poster", "ZZZZZZZZ", *words).exit_code == 1
    assert run("poster", place.code, "p.gif").exit_code == 2
