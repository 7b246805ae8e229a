"""What a phrase mentions, alone or beside another."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a phrase mentions: somebody, whoever was spoken of last, nobody, what somebody is, or is not. Some say that
    only beside another: somebody whose they are (`OWN`), or a thing (`THING`), before an `OWNER`, and what denies, or
    says that it is over, before what somebody is. `MEETS`: whoever was spoken of last, and is near to the next."""

    PERSON = 0
    PRONOUN = 1
    NOBODY = 2
    IS = 3
    IS_NOT = 4
    OWN = 5
    THING = 6
    OWNER = 7
    DENIED = 8
    OVER = 9
    MEETS = 10


ALONE = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.NOBODY, Kind.IS, Kind.MEETS))
"""What is mentioned by what stands alone."""


class Mention(NamedTuple):
    """A phrase by its kind, and the id of what it mentions; `named`: it counts where somebody is named before it,
    `several`: it is one of several signs, `also`: who is named with somebody: "em với con gái"."""

    kind: Kind
    id: str = ""
    named: bool = False
    several: bool = False
    also: str = ""


class Standing(NamedTuple):
    """What one phrase mentions, and the words from which and up to which it stands."""

    start: int
    end: int
    mentions: tuple[Mention, ...]

    @property
    def is_person(self) -> bool:
        """Whether it is somebody, and says no more."""
        return all(mention.kind is Kind.PERSON for mention in self.mentions)

    def of(self, kind: Kind) -> Mention | None:
        """The mention of that kind."""
        return next((mention for mention in self.mentions if mention.kind is kind), None)


def _whole(found: Sequence[Standing]) -> list[Standing]:
    """What is mentioned, without the first words of somebody: "có con bé phục vụ" is no child."""
    pairs = zip(found, [*found[1:], None], strict=False)
    return [one for one, after in pairs if not (after and one.end > after.start and one.is_person and after.is_person)]


def joined(standing: Sequence[Standing]) -> Iterator[Mention]:
    """What is mentioned by what stands alone, and by what stands beside another."""
    found, skip = _whole(standing), -1
    for at, one in enumerate(found):
        if at == skip:
            continue
        beside = found[at + 1] if at + 1 < len(found) and found[at + 1].start == one.end else None
        owned = beside is not None and beside.of(Kind.OWNER) is not None
        denied = beside.of(Kind.IS) if beside is not None and (one.of(Kind.DENIED) or one.of(Kind.OVER)) else None
        if denied:
            over = one.of(Kind.OVER) is not None or not denied.several
            yield Mention(Kind.IS_NOT if over else Kind.NOBODY, denied.id)
        else:
            yield from _alone(one, owned)
        is_theirs = owned and any(one.of(kind) for kind in (Kind.PERSON, Kind.OWN, Kind.THING))
        skip = at + 1 if denied or (is_theirs and not one.of(Kind.OWNER)) else skip


def _alone(one: Standing, owned: bool) -> Iterator[Mention]:
    own = one.of(Kind.OWN)
    if own and owned and not one.of(Kind.PERSON):
        yield Mention(Kind.PERSON, own.id)
    people = list(dict.fromkeys(mention.id for mention in one.mentions if mention.kind is Kind.PERSON))
    for mention in (mention for mention in one.mentions if mention.kind in ALONE):
        if mention.kind is not Kind.PERSON or len(people) == 1:
            yield mention
        elif mention.id == people[0]:
            yield mention._replace(also=people[-1])
