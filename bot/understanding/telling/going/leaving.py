"""Whether somebody leaves, or comes back."""

from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.telling.said import Said, Tells

ON = (Tells.RESUMES, Tells.RETURNS)
"""What says that one goes on."""

ALONE = (Tells.SUPPOSED, Tells.TIME, Tells.RESUMES)
"""What tells nothing by itself."""


def put_off(said: Sequence[Said]) -> Sequence[Said]:
    """With what is put off until some time ("mai mình làm tiếp") said as such, without what tells nothing by itself. Of
    leaving and coming back the last counts: "khách tới nên nghỉ, giờ mình làm tiếp"."""
    waits = {at for at, (one, other) in enumerate(pairwise(said), 1) if one.tells is Tells.TIME and other.tells in ON}
    plain = [Said(Tells.PAUSES) if at in waits else each for at, each in enumerate(said)]
    ways = [each.tells for each in plain if each.tells in (Tells.PAUSES, Tells.RETURNS)]
    over = {Tells.PAUSES, Tells.RETURNS} - set(ways[-1:])
    return [each for each in plain if each.tells not in ALONE and each.tells not in over]
