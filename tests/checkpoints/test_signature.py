"""Codes that nobody can forge: signed, altered, revoked, signed with other keys."""

import asyncio
import random
import re
import string
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.checkpoints import Draft, Registry
from bot.checkpoints.codes import signing
from bot.checkpoints.codes.signature import Signer, read
from bot.checkpoints.registry import Verdict
from bot.model import Address, Checkpoint
from bot.store import Store
from bot.store.checkpoints import signing_keys
from bot.store.people import people
from bot.store.vault import Vault
from tests.people import SECRET, Town

ROOT = "https://bot.example.vn"
NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
CAFE = Draft("Cà phê Hương", "food", "555", "22015", "12 Trần Phú", "+84912345678")

SPECIFICATION = (Path(__file__).parents[2] / "bot" / "checkpoints" / "codes" / "README.md").read_text("utf-8")

# The example of the specification.
(VECTOR,) = re.findall(rf"^{ROOT}/c/[A-Z0-9]+/1/1/[0-9]+$", SPECIFICATION, re.MULTILINE)
(PUBLIC,) = re.findall(r"^`([0-9a-f]{64})`", SPECIFICATION, re.MULTILINE)


async def registered(store: Store, registry: Registry, draft: Draft = CAFE) -> Checkpoint:
    """A place that somebody has registered."""
    async with store.begin() as tx:
        owner = await people.welcome(tx, Address("street", draft.name), "vi", NOW)
        return await registry.register(tx, owner.id, draft, NOW)


async def link(store: Store, registry: Registry, place: Checkpoint) -> str:
    """What the QR of its newest poster carries."""
    async with store.begin() as tx:
        return await registry.link(tx, place, NOW)


async def verdict(store: Store, registry: Registry, address: str) -> Verdict:
    """What the registry thinks of an address."""
    async with store.read() as tx:
        return (await registry.check(tx, address)).verdict


def altered(address: str, dice: random.Random) -> str:
    """The address with one character replaced, left out or added."""
    at = dice.randrange(len(address))
    sign = dice.choice([one for one in string.printable + "Ạđ０é\u200b" if one != address[at]])
    return dice.choice([address[:at] + sign + address[at + 1 :], address[:at] + address[at + 1 :]])


def test_the_example_of_the_specification() -> None:
    """The key whose private bytes are 0 … 31 signs the example of codes/README.md so, and anybody can verify it."""
    signer = Signer(1, bytes(range(32)))
    assert signer.link(ROOT, "AB3D5FGH", 1) == VECTOR
    text, _, digits = VECTOR.rpartition("/")
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(PUBLIC)).verify(int(digits).to_bytes(64, "big"), text.encode())


def test_ten_thousand_altered_codes_are_all_refused() -> None:
    """One character replaced by any other, or left out, at any place of the address: none is accepted."""
    signer, dice = Signer(1, bytes(range(32))), random.Random(2021)
    known = {1: signer.public}
    genuine = [signer.link(ROOT, f"{n:08}".replace("0", "A").replace("1", "B"), 1) for n in range(100)]
    assert all((claim := read(one, ROOT)) and claim.holds(known) for one in genuine)
    tries = [altered(dice.choice(genuine), dice) for _ in range(10_000)]
    accepted = [one for one in tries if one not in genuine and (claim := read(one, ROOT)) and claim.holds(known)]
    assert accepted == []
    assert sum(one not in genuine for one in tries) == 10_000


def test_every_digit_counts() -> None:
    """All other digits at every one of the 155 places of a signature are refused."""
    signer = Signer(1, bytes(range(32)))
    text, _, digits = signer.link(ROOT, "AB3D5FGH", 1).rpartition("/")
    others = [
        f"{text}/{digits[:at]}{digit}{digits[at + 1 :]}"
        for at in range(len(digits))
        for digit in string.digits
        if digit != digits[at]
    ]
    assert len(others) == 155 * 9
    assert not any((claim := read(one, ROOT)) and claim.holds({1: signer.public}) for one in others)


def test_a_signature_with_a_multiple_of_the_order_added_is_refused() -> None:
    """Ed25519's second form of the same signature (S + L), which sloppy verifiers take, is refused."""
    signer = Signer(1, bytes(range(32)))
    text, _, digits = signer.link(ROOT, "AB3D5FGH", 1).rpartition("/")
    raw = int(digits).to_bytes(64, "big")
    order = 2**252 + 27742317777372353535851937790883648493
    second = raw[:32] + (int.from_bytes(raw[32:], "little") + order).to_bytes(32, "little")
    claim = read(f"{text}/{int.from_bytes(second, 'big'):0155}", ROOT)
    assert claim is None or not claim.holds({1: signer.public})


def test_the_signature_belongs_to_one_address() -> None:
    """Moved to another site, another place or another poster, a signature is worth nothing."""
    signer = Signer(1, bytes(range(32)))
    genuine = signer.link(ROOT, "AB3D5FGH", 1)
    assert read(genuine, "https://evil.example") is None
    for old, new in (("AB3D5FGH", "AB3D5FGJ"), ("/1/1/", "/2/1/"), ("bot.example.vn", "bot.example.vm")):
        moved = genuine.replace(old, new)
        claim = read(moved, moved.partition("/c/")[0])
        assert claim is not None
        assert not claim.holds({1: signer.public})


async def test_a_registered_place_has_a_genuine_code(store: Store) -> None:
    """The signed address leads to its place; the bare number is known to be typed; any other number is unknown."""
    registry = Registry(Vault(SECRET), ROOT)
    place = await registered(store, registry)
    async with store.read() as tx:
        checked = await registry.check(tx, await link(store, registry, place))
        typed = await registry.check(tx, f" {place.code[:4].lower()}-{place.code[4:].lower()} ")
    assert (checked.verdict, checked.checkpoint) == (Verdict.GENUINE, place)
    assert (typed.verdict, typed.checkpoint) == (Verdict.TYPED, place)
    assert await verdict(store, registry, "ZZZZZZZZ") is Verdict.UNKNOWN


async def test_altered_codes_are_refused_by_the_registry_too(store: Store) -> None:
    """Two hundred alterations of a registered code: the database accepts none, and so no visit can follow."""
    registry, dice = Registry(Vault(SECRET), ROOT), random.Random(5)
    genuine = await link(store, registry, await registered(store, registry))
    verdicts = [await verdict(store, registry, altered(genuine, dice)) for _ in range(200)]
    assert set(verdicts) == {Verdict.ALTERED}


async def test_a_code_of_another_key_is_refused(store: Store) -> None:
    """Somebody else's key under a number of ours, and a key of ours under a number that does not exist."""
    registry = Registry(Vault(SECRET), ROOT)
    place = await registered(store, registry)
    await link(store, registry, place)
    forged = Signer(1, bytes(range(32))).link(ROOT, place.code, place.issue)
    assert await verdict(store, registry, forged) is Verdict.ALTERED
    unknown = replace(signing.signer(Vault(SECRET), 1), number=7).link(ROOT, place.code, place.issue)
    assert await verdict(store, registry, unknown) is Verdict.ALTERED


async def test_a_revoked_code_is_refused_by_every_process(store: Store, database_url: str) -> None:
    """What one process withdraws, another refuses from the next look on; nothing is remembered from before."""
    registry, other = Registry(Vault(SECRET), ROOT), Store(database_url)
    place = await registered(store, registry)
    genuine = await link(store, registry, place)
    assert await verdict(other, registry, genuine) is Verdict.GENUINE
    async with store.begin() as tx:
        assert await registry.revoke(tx, place.code, NOW)
        assert not await registry.revoke(tx, "ZZZZZZZZ", NOW)
    assert await verdict(other, registry, genuine) is Verdict.REVOKED
    assert await verdict(other, registry, place.code) is Verdict.REVOKED
    await other.close()


async def test_a_new_poster_ends_the_old_one(store: Store) -> None:
    """After a reissue the number is the same, the new poster is genuine and the old one is not."""
    registry = Registry(Vault(SECRET), ROOT)
    place = await registered(store, registry)
    old = await link(store, registry, place)
    async with store.begin() as tx:
        await registry.revoke(tx, place.code, NOW)
        renewed = await registry.reissue(tx, place.code)
    assert renewed is not None
    assert (renewed.code, renewed.issue, renewed.revoked_at) == (place.code, 2, None)
    assert await verdict(store, registry, old) is Verdict.REVOKED
    assert await verdict(store, registry, await link(store, registry, renewed)) is Verdict.GENUINE


async def test_keys_rotate_and_old_posters_stay_valid(store: Store) -> None:
    """The new key signs; what the old one signed is genuine until it is retired, and then no longer."""
    registry = Registry(Vault(SECRET), ROOT)
    place = await registered(store, registry)
    old = await link(store, registry, place)
    async with store.begin() as tx:
        await signing.rotate(tx, Vault(SECRET), NOW)
    new = await link(store, registry, place)
    assert (old.split("/")[6], new.split("/")[6]) == ("1", "2")
    assert {await verdict(store, registry, one) for one in (old, new)} == {Verdict.GENUINE}
    async with store.begin() as tx:
        assert await signing_keys.retire(tx, 1, NOW)
        assert not await signing_keys.retire(tx, 1, NOW)
    assert await verdict(store, registry, old) is Verdict.ALTERED
    assert await verdict(store, registry, new) is Verdict.GENUINE


async def test_a_new_secret_makes_a_new_key_and_old_posters_stay_valid(store: Store) -> None:
    """After a change of SECRET_KEY the old private key is gone, but its public half still verifies."""
    before = Registry(Vault(SECRET), ROOT)
    place = await registered(store, before)
    old = await link(store, before, place)
    after = Registry(Vault("another secret", [SECRET]), ROOT)
    new = await link(store, after, place)
    assert new.split("/")[6] == "2"
    assert {await verdict(store, after, one) for one in (old, new)} == {Verdict.GENUINE}


async def test_processes_that_begin_together_share_one_key(store: Store, database_url: str) -> None:
    """Five that look for a key at once, with none there yet, end up with the same one."""
    stores = [Store(database_url) for _ in range(5)]

    async def look(one: Store) -> int:
        async with one.begin() as tx:
            return (await signing.newest(tx, Vault(SECRET), NOW)).number

    assert set(await asyncio.gather(*map(look, stores))) == {1}
    await asyncio.gather(*(one.close() for one in stores))


async def test_no_private_key_lies_in_the_database(town: Town) -> None:
    """The table of keys holds public halves; the private one is nowhere in it."""
    async with town.store.begin() as tx:
        signer = await signing.newest(tx, Vault(SECRET), NOW)
        (kept,) = await signing_keys.keys(tx)
    assert kept.public == signer.public != signer.seed


def test_the_published_keys_verify_offline() -> None:
    """A JSON Web Key Set gives the same keys back, and leaves keys of other kinds alone."""
    known = {n: Signer(n, bytes([n] * 32)).public for n in (1, 2, 12)}
    jwks = signing.to_jwks(known)
    assert signing.from_jwks({"keys": [*jwks["keys"], {"kty": "EC", "crv": "P-256", "kid": "3", "x": "AA"}]}) == known


@pytest.mark.parametrize("number", ["0", "00001", "123456", "-1", "１"])
def test_numbers_have_one_spelling(number: str) -> None:
    """Of a key's number and a poster's there is exactly one way to write them."""
    genuine = Signer(1, bytes(range(32))).link(ROOT, "AB3D5FGH", 1)
    assert read(genuine.replace("/1/1/", f"/{number}/1/"), ROOT) is None
    assert read(genuine.replace("/1/1/", f"/1/{number}/"), ROOT) is None
