"""A campaign that is only for practice: written, approved and sent as any other, to nobody but whoever practises."""

from bot.model import Audience
from bot.model.campaigns.audience import All, Alone, both


def practice(audience: Audience) -> Alone | None:
    """Who practises with it, where it is for nobody else."""
    return next((part for part in _parts(audience) if isinstance(part, Alone)), None)


def in_earnest(audience: Audience) -> Audience:
    """The same for everybody whom it would mean, were it no practice."""
    return both(*(part for part in _parts(audience) if not isinstance(part, Alone)))


def practised(audience: Audience, alone: Alone | None) -> Audience:
    """The same for one colleague alone, where there is one who practises."""
    return both(alone, in_earnest(audience)) if alone else audience


def _parts(audience: Audience) -> tuple[Audience, ...]:
    return audience.parts if isinstance(audience, All) else (audience,)
