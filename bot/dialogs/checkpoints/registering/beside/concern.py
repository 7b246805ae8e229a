"""One thing that is asked about registering, and what is said to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concern:
    """A question that has one of the `words`, one of `also` where there are any, and none of `unless`; its `answer`,
    and what `opens` by a yes to that. `told`: who only tells it asks it; `vague`: it is asked of what waits, and
    of nothing that is named, or, where it is `lasting`, of what was made just now as well. `made`: it is asked only
    once the place is registered, or only before that."""

    words: str
    answer: str
    also: str = ""
    unless: str = ""
    opens: str = ""
    told: bool = False
    vague: bool = False
    lasting: bool = False
    made: bool | None = None
