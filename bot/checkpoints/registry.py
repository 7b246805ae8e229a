"""The registry of checkpoints."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.checkpoints import sealing
from bot.checkpoints.codes import signature, signing
from bot.checkpoints.codes.code import clean_code, new_code
from bot.model import Checkpoint
from bot.store import Tx
from bot.store.checkpoints import checkpoints
from bot.store.vault import Vault


@dataclass
class Draft:
    """A checkpoint before it is registered: what its owner, or a row of a list, says of it. Empty is what was not said
    yet. `kind` is an id of `content/site.yaml`, `district` and `commune` are codes of `content/places`, the phone is
    E.164, `official` what the code of the official site carries, if there is one already."""

    name: str = ""
    kind: str = ""
    district: str = ""
    commune: str = ""
    address: str = ""
    phone: str = ""
    official: bytes | None = None


class Verdict(StrEnum):
    """What is to be thought of an address under /c/: `genuine` was signed and is the newest poster; `typed` is a
    code without a signature; `unknown` has no checkpoint; `altered` is not signed by a key of ours; `revoked` was
    withdrawn, or replaced by a newer poster; `suspended` is of a checkpoint that its owner has closed for a time."""

    GENUINE = "genuine"
    TYPED = "typed"
    UNKNOWN = "unknown"
    ALTERED = "altered"
    REVOKED = "revoked"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict; the checkpoint is there for `genuine`, `typed`, `revoked` and `suspended`."""

    verdict: Verdict
    checkpoint: Checkpoint | None = None

    @property
    def good(self) -> bool:
        """Whether visits may be recorded with it."""
        return self.verdict in (Verdict.GENUINE, Verdict.TYPED)


class Registry:
    """Registers checkpoints, finds them again and judges their codes. `public_url` is where the codes lead."""

    def __init__(self, vault: Vault, public_url: str) -> None:
        self.vault = vault
        self.root = public_url.rstrip("/")

    async def link(self, tx: Tx, checkpoint: Checkpoint, now: datetime) -> str:
        """The signed address that the QR of a checkpoint's newest poster carries. `tx` must be one that writes: the
        first address of all makes the key."""
        signer = await signing.newest(tx, self.vault, now)
        return signer.link(self.root, checkpoint.code, checkpoint.issue)

    async def check(self, tx: Tx, link: str) -> Checked:
        """What is to be thought of an address, or of a bare code as it is typed."""
        if "/" not in link:
            checkpoint = await self.find(tx, link)
            return _judged(Verdict.TYPED, checkpoint, checkpoint.issue if checkpoint else 0)
        claim = signature.read(link, self.root)
        if claim is None or not claim.holds(await signing.public(tx)):
            return Checked(Verdict.ALTERED)
        return _judged(Verdict.GENUINE, await self.find(tx, claim.code), claim.issue)

    async def revoke(self, tx: Tx, code: str, now: datetime) -> bool:
        """Withdraws every poster of a checkpoint; `False` where there is none."""
        return await checkpoints.change(tx, clean_code(code), None, revoked_at=now)

    async def reissue(self, tx: Tx, code: str) -> Checkpoint | None:
        """Withdraws every poster of a checkpoint and makes the next one valid; its number stays."""
        await checkpoints.reissue(tx, clean_code(code))
        return await self.find(tx, code)

    async def register(self, tx: Tx, owner_id: int, draft: Draft, now: datetime) -> Checkpoint:
        """Registers a checkpoint under a new code."""
        checkpoint = Checkpoint(new_code(), owner_id, created_at=now, **vars(draft))
        await checkpoints.add(tx, sealing.row(self.vault, checkpoint))
        return checkpoint

    async def duplicate(self, tx: Tx, owner_id: int, name: str, phone: str) -> Checkpoint | None:
        """A checkpoint that this person has registered with this name (however it is spelt) and phone."""
        found = await checkpoints.alike(tx, owner_id, self.vault.key_of(phone), sealing.name_key(name))
        return self._opened(found) if found else None

    async def find(self, tx: Tx, code: str) -> Checkpoint | None:
        """The checkpoint of a code, typed in any case."""
        found = await checkpoints.by_code(tx, clean_code(code))
        return self._opened(found) if found else None

    async def owned_by(self, tx: Tx, owner_id: int) -> list[Checkpoint]:
        """A person's checkpoints, oldest first."""
        return [self._opened(row) for row in await checkpoints.owned(tx, owner_id)]

    async def all(self, tx: Tx) -> list[Checkpoint]:
        """Every checkpoint, by district, for the official form."""
        return [self._opened(row) for row in await checkpoints.everything(tx)]

    def _opened(self, row: checkpoints.Row) -> Checkpoint:
        return sealing.checkpoint(self.vault, row)


def _judged(good: Verdict, checkpoint: Checkpoint | None, issue: int) -> Checked:
    if checkpoint is None:
        return Checked(Verdict.UNKNOWN)
    if checkpoint.revoked_at is not None or checkpoint.issue != issue:
        return Checked(Verdict.REVOKED, checkpoint)
    return Checked(Verdict.SUSPENDED if checkpoint.suspended_at else good, checkpoint)
