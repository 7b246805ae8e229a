"""The secret from which every key is derived: given, or made once and kept in a file."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.secret import SecretFileError, SecretTooShortError, derived, secret, vault
from bot.settings import Settings
from bot.store.vault import Vault

GIVEN, NEW = "given" * 7, "new" * 11


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the secret of a server in an empty folder will be kept."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "var" / "secret_key"


def test_a_secret_that_is_given_is_the_secret(file: Path) -> None:
    """Nothing is made beside it."""
    assert secret(Settings(secret_key=SecretStr(GIVEN))) == GIVEN
    assert not file.exists()


def test_a_secret_is_made_once_and_kept(file: Path) -> None:
    """Every process after the first finds the same one; it has 256 bits."""
    first = secret(Settings())
    assert len(first) == 43
    assert secret(Settings()) == first == file.read_text()


def test_only_its_owner_reads_the_file(file: Path) -> None:
    """Whoever else has an account on the machine does not."""
    secret(Settings())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_staff_have_written_is_kept_as_it_is(file: Path) -> None:
    """An editor's line end is no part of the secret."""
    file.parent.mkdir()
    file.write_text("brought from the old server, whole\n")
    assert secret(Settings()) == "brought from the old server, whole"
    assert file.read_text() == "brought from the old server, whole\n"


@pytest.mark.parametrize("content", ["", "\n", "a", "a" * 31])
def test_an_empty_file_is_refused(file: Path, content: str) -> None:
    """Nothing is ever sealed with a key that anybody can guess; and the file is not written over."""
    file.parent.mkdir()
    file.write_text(content)
    with pytest.raises(SecretFileError, match="var/secret_key is empty"):
        secret(Settings())
    assert file.read_text() == content


def test_each_purpose_has_a_secret_of_its_own() -> None:
    """The same today and tomorrow; another for another purpose or another secret."""
    one, other = (Settings(secret_key=SecretStr(key * 16)) for key in ("one", "other"))
    found = [derived(one, "webhook"), derived(one, "device"), derived(other, "webhook")]
    assert len({*found, "one"}) == 4
    assert derived(one, "webhook") == found[0]


def test_former_secrets_open_what_they_sealed() -> None:
    """They stand in OLD_SECRET_KEYS with spaces between."""
    now = vault(Settings(secret_key=SecretStr(NEW), old_secret_keys=SecretStr("older old")))
    assert [now.open(Vault(key).seal("0912 345 678")) for key in (NEW, "old", "older")] == ["0912 345 678"] * 3


@pytest.mark.parametrize("given", ["a", "password", "x" * 31])
def test_a_secret_that_can_be_guessed_is_refused(file: Path, given: str) -> None:
    """It must have as many bytes as the keys that come from it."""
    with pytest.raises(SecretTooShortError, match="openssl rand"):
        secret(Settings(secret_key=SecretStr(given)))


def test_processes_that_begin_together_have_one_secret(file: Path) -> None:
    """However many make it at the same moment, all of them find the same, and nothing else is left beside it."""
    for _ in range(20):
        with ThreadPoolExecutor(8) as threads:
            found = set(threads.map(lambda _: secret(Settings()), range(8)))
        assert len(found) == 1
        assert [path.name for path in file.parent.iterdir()] == ["secret_key"]
        file.unlink()
