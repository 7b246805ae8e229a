"""Whether a line has nothing to do with who is ill: not all that is unclear while somebody is belongs to that."""

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.engine.stack.unfolding import Unfolding

OURS, PERHAPS = 0.4, 0.1
"""How likely a line must be about something of ours by itself to be about that, and to be about it perhaps."""

LIKELIEST = 3
"""The topics that it is most like, of which none belongs to an illness."""

FAR = -6.5
"""Log-odds of an illness up to which a line sounds like none. Of 294 lines of strangers that were taken for more of an
illness, and are none, 155 are heard as what they are by these; of 40 that were it, two are not."""


def elsewhere(unfolding: "Unfolding") -> bool:
    """Whether it is like something else by itself, or says something and sounds like no illness at all: "mất thẻ cử tri
    rồi". Whether one may go to school again is asked of who is ill, too."""
    text, understanding, language = unfolding.update.text, unfolding.services.understanding, unfolding.person.language
    if unfolding.session.ill is None or not text:
        return False
    alone, after = understanding(text, language), understanding.health.after(text, language)["after"]
    near = understanding.known.illness.urgency.near.union(
        understanding.known.own.cases(language).about if after else ()
    )
    perhaps = alone.confidence >= PERHAPS
    if (after or perhaps) and not near.isdisjoint(found.id for found in alone.topics[:LIKELIEST]):
        return False
    says = perhaps or understanding.known.asks(text) or bool(understanding.things(text, language))
    return alone.confidence >= OURS or (
        says and -math.inf < understanding.known.illness.urgency.odds(text, language) <= FAR
    )
