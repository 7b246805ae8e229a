"""Puts alike questions together, so that editors read each worry once."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import words
from bot.understanding.normaliser.said import paired

ALIKE = 0.55
"""Cosine from which on two questions are one: the same words in another order and a word more or less."""


@dataclass(frozen=True, slots=True)
class Group:
    """Alike questions: one that stands for them, how many they are, and all of them in the order they came."""

    representative: str
    count: int
    members: tuple[str, ...]


def groups(questions: Sequence[str]) -> list[Group]:
    """One pass: each question joins the group whose first member it is most like, or begins one. Largest first."""
    seen = [_features(question) for question in questions]
    rarity = _rarities(seen)
    vectors = [_vector(features, rarity) for features in seen]
    members: dict[int, list[int]] = {}
    heads: dict[str, list[int]] = {}
    for place, vector in enumerate(vectors):
        head = _closest(vector, vectors, heads)
        members.setdefault(place if head is None else head, []).append(place)
        if head is None:
            for feature in vector:
                heads.setdefault(feature, []).append(place)
    found = [_group([questions[i] for i in group]) for group in members.values()]
    return sorted(found, key=lambda group: -group.count)


def _features(question: str) -> set[str]:
    """Bare syllables and pairs of them: with or without diacritics a question is the same."""
    bare = [fold(word) for word in words(question)]
    return {*bare, *paired(bare)}


def _rarities(seen: Sequence[set[str]]) -> dict[str, float]:
    counts = Counter(feature for features in seen for feature in features)
    return {feature: math.log1p(len(seen) / count) for feature, count in counts.items()}


def _vector(features: set[str], rarity: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(rarity[feature] ** 2 for feature in features)) or 1.0
    return {feature: rarity[feature] / length for feature in features}


def _closest(vector: dict[str, float], vectors: Sequence[dict[str, float]], heads: dict[str, list[int]]) -> int | None:
    alike: dict[int, float] = {}
    for feature, weight in vector.items():
        for head in heads.get(feature, ()):
            alike[head] = alike.get(head, 0.0) + weight * vectors[head][feature]
    best = max(alike, key=lambda head: alike[head], default=None)
    return best if best is not None and alike[best] >= ALIKE else None


def _group(members: list[str]) -> Group:
    """The shortest question that was asked most often stands for the others."""
    often = Counter(members)
    representative = min(often, key=lambda text: (-often[text], len(text)))
    return Group(representative, len(members), tuple(members))
