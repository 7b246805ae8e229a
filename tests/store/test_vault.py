"""The vault: short texts, sealed."""

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from bot.store.vault import Vault

VAULT = Vault("one")


@given(st.text())
def test_whatever_is_sealed_is_opened_again(text: str) -> None:
    """Every sign of every language, and nothing at all."""
    assert VAULT.open(VAULT.seal(text)) == text


@given(st.binary(max_size=80))
def test_what_was_never_sealed_is_never_opened(content: bytes) -> None:
    """However short or long it is, it is refused with the one error."""
    with pytest.raises(InvalidTag):
        VAULT.open(content)


@given(st.text(min_size=1), st.data())
def test_one_bit_more_or_less_is_refused(text: str, data: st.DataObject) -> None:
    """Whoever can write to the database cannot change a number in it."""
    sealed = bytearray(VAULT.seal(text))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(InvalidTag):
        VAULT.open(bytes(sealed))


def test_the_vault_keeps_a_secret() -> None:
    """What is sealed opens with the same key only, looks different every time, and has one digest."""
    vault, other = Vault("one"), Vault("two")
    sealed = vault.seal("+84912345678")
    assert vault.open(sealed) == "+84912345678"
    assert vault.seal("+84912345678") != sealed
    assert vault.key_of("+84912345678") == Vault("one").key_of("+84912345678") != other.key_of("+84912345678")
    with pytest.raises(InvalidTag):
        other.open(sealed)


def test_an_old_secret_opens_but_seals_nothing() -> None:
    """What it sealed is readable, what is sealed now is not readable with it."""
    before, after = Vault("old"), Vault("new", ["older", "old"])
    sealed = before.seal("+84987654321")
    assert after.open(sealed) == "+84987654321"
    assert after.is_stale(sealed) and not after.is_stale(after.seal("x"))
    for stranger in (Vault("other"), before):
        with pytest.raises(InvalidTag):
            stranger.open(after.seal("x"))


def test_what_was_sealed_for_one_place_opens_at_no_other() -> None:
    """Who can write the database copies a sealed phone into a row of their own, and reads nothing there. What was from
    before there were places opens, and is stale until it is sealed anew."""
    vault = Vault("a secret")
    sealed, before = vault.seal("0912", "checkpoint.phone A"), vault.seal("0913")
    assert vault.open(sealed, "checkpoint.phone A") == "0912"
    for other in ("checkpoint.phone B", "identity.phone", ""):
        with pytest.raises(InvalidTag):
            vault.open(sealed, other)
    assert vault.open(before, "checkpoint.phone A") == "0913"
    assert (vault.is_stale(before, "checkpoint.phone A"), vault.is_stale(sealed, "checkpoint.phone A")) == (True, False)
