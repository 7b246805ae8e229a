"""What speaks for each thing that a line may say, beside its words: where that is in the guide, what phrases tell."""

import math
from collections.abc import Collection, Mapping, Sequence

from bot.understanding.guided.features import Line
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TOPIC, TRIED, TROUBLE, label_of
from bot.understanding.meaning import Kind, Zone

OTHER = "other"
"""What does not work, where the content knows no name for it."""

LEAST = 1e-3, 1e-4
"""Added to the chance of a kind, and of a label, before their logarithms are taken."""


def signs(
    line: Line, label: str, chance: float, kinds: Mapping[str, float], known: Collection[str]
) -> dict[str, float]:
    """The signs of one label, given its chance by the words alone, those of the kinds, and what is `told`."""
    of = label_of(label)
    own = kinds.get(of.kind, 0.0) + (kinds.get(TRIED, 0.0) if of.kind == TROUBLE else 0.0)
    found = {"label": math.log(chance + LEAST[1]), "kind": math.log(own + LEAST[0]), f"is {of.kind}": 1.0}
    if of.page:
        found[_place(line.pages, line.page, of.page)] = 1.0
    if of.page and of.page == line.told.page:
        found["told page"] = 1.0
    if label in known:
        found["told"] = 1.0
    if of.name == OTHER:
        found[OTHER] = 1.0
    if label == TOPIC and line.meaning.kind is Kind.TOPIC:
        found |= {"first": line.meaning.first, "sure": float(line.meaning.zone is Zone.ANSWER)}
    return found


def _place(pages: Sequence[str], current: str, page: str) -> str:
    """Where a page is, seen from the one that is open."""
    if page not in pages:
        return "elsewhere"
    ahead = pages.index(page) - pages.index(current)
    return "open" if ahead == 0 else "before" if ahead < 0 else "next" if ahead == 1 else "ahead"


def told(line: Line) -> set[str]:
    """The labels that the phrases of the content find in a line."""
    given, page = line.told, line.told.page or line.page
    found = {f"{TROUBLE}:{page}/{given.trouble}"} if given.trouble else set()
    asked = {TOPIC} if line.topical else {f"{ANSWER}:{page}/{given.answer}", f"{ANSWER}:{given.answer}"}
    found |= asked if given.answer else set()
    found |= {f"{ANSWER}:{page}/{given.part}"} if given.part else set()
    if given.done:
        found.add(NEXT if page == line.page else f"{DONE}:{page}")
    elif given.shows and given.page and not given.stuck:
        found.add(f"{AT}:{page}")
    beside = {"pauses": ["pause"], "returns": ["resume", "where"], "ended": ["finished"], "what_next": ["where"]}
    beside["goes_ahead"] = ["again"]
    found.update(label for name, labels in beside.items() if getattr(given, name) for label in labels)
    sure = line.asks and line.meaning.is_sure
    return found | ({TOPIC} if sure else set())
