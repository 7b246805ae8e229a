"""Audiences of every shape, people of every kind, and who belongs: said once more, without a database."""

from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from bot.model import Audience
from bot.model.campaigns.audience import EVERYBODY, All, AnyOf, Not, Owner, Progress, Within


@dataclass(frozen=True)
class Somebody:
    """What a condition may look at."""

    district: str | None
    channel: str
    progress: str
    owner: bool


TOWN = [
    Somebody(*known) for known in product((None, "559", "560"), ("web", "telegram"), ("begun", "done"), (True, False))
]


def meets(who: Somebody, audience: Audience) -> bool:
    """Whether somebody belongs."""
    match audience:
        case All(parts):
            return all(meets(who, part) for part in parts)
        case AnyOf(parts):
            return any(meets(who, part) for part in parts)
        case Not(part):
            return not meets(who, part)
        case Within(field, values):
            return getattr(who, field) in values
        case Progress(state):
            return who.progress == state
        case Owner():
            return who.owner
    assert audience == EVERYBODY
    return True


def members(audience: Audience) -> set[Somebody]:
    """All of the town who belong."""
    return {who for who in TOWN if meets(who, audience)}


fields = st.builds(Within, st.just("district"), st.lists(st.sampled_from(["559", "560"]), max_size=2).map(tuple))
channels = st.builds(Within, st.just("channel"), st.sampled_from([("web",), ("telegram",), ("web", "telegram")]))
conditions = fields | channels | st.builds(Progress, st.sampled_from(["begun", "done"])) | st.just(Owner())


def _combined(inner: st.SearchStrategy[Audience]) -> st.SearchStrategy[Audience]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.builds(All, several) | st.builds(AnyOf, several) | st.builds(Not, inner)


audiences = st.recursive(st.just(EVERYBODY) | conditions, _combined, max_leaves=8)
