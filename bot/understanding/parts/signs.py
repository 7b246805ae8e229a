"""By what a word of a line is judged: itself, what stands around it, what the lists know, what is asked and held."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from bot.content import Commune, Library
from bot.content.places.names import District
from bot.model.writing.text import fold, words
from bot.understanding.normaliser.said import paired
from bot.understanding.parts.tokens import Token
from bot.understanding.traits.asking import Asking

NOTHING = "·"
"""Stands for what is beyond either end."""

LONGEST = 5
"""Words of the longest name on a list."""

BREAKS = frozenset(",.;:!?\n()")
"""Signs between two clauses."""

DIGITS = 8
"""Digits in a row, whatever stands between them, that are a phone number."""

FAR = 3
"""Words from either end of a clause that are told apart."""

_DIGIT = re.compile(r"\d")


class Lists:
    """What the content has names for: communes and districts, kinds of places, courtesies."""

    def __init__(self, library: Library) -> None:
        communes, site = library.communes, library.site
        named: list[Commune | District] = [*communes.by_code.values(), *communes.districts.values()]
        given = [library.written.small_words(code) for code in site.languages]
        bare = (_without_kind(words(one.name), communes.is_kind) for one in named)
        self._lists: Mapping[str, frozenset[tuple[str, ...]]] = {
            "commune": _phrases([*bare, *(words(one.name) for one in named)]),
            "kind": _phrases(name for kind in site.checkpoint_kinds for name in kind.spelt),
            "courtesy": _phrases(word for one in given for word in one.fillers),
            "particle": _phrases(word for one in given for word in one.particles),
        }
        self.asks = Asking(library)

    def found(self, tokens: Sequence[Token]) -> list[list[str]]:
        """In which names each word stands, and whether it is the first of them."""
        signs: list[list[str]] = [[] for _ in tokens]
        bare = [token.bare for token in tokens]
        for name, phrases in self._lists.items():
            at = 0
            while at < len(bare):
                lengths = range(min(LONGEST, len(bare) - at), 0, -1)
                length = next((n for n in lengths if tuple(bare[at : at + n]) in phrases), 0)
                for place in range(at, at + length):
                    signs[place].append(f"{name}{'s' * (length > 1)}{'+' * (place > at)}")
                at += max(length, 1)
        return signs


def signs_of(tokens: Sequence[Token], lists: Lists, asked: str, held: Mapping[str, str]) -> list[list[str]]:
    """The signs of each word of a line."""
    known, shapes, clauses = lists.found(tokens), [_shape(token.typed) for token in tokens], _clauses(tokens)
    plain = "plain" if all(token.typed == token.typed.lower() for token in tokens) else "capitals"
    bare = all(fold(token.typed) == token.typed.lower() for token in tokens)
    before, phones = _held(tokens, held), _phones(tokens)
    whole = f"{asked} {min(len(tokens), 9)}"
    asking = {first: lists.asks(" ".join(one.typed for one in tokens[first : last + 1])) for first, last in clauses}
    found: list[list[str]] = []
    for at, token in enumerate(tokens):
        first, last = clauses[at]
        there = _around(tokens, at)
        signs = ["", *there, f"s {shapes[at]}", f"s {plain} {shapes[at]}", f"? {asked}", f"? {whole}"]
        signs += [f"{asked} {token.bare}", f"{asked} s {shapes[at]}", f"s- {_near(shapes, at - 1)} {shapes[at]}"]
        signs += [f"s+ {_near(shapes, at + 1)}", *([f"t {token.typed.lower()}"] if not bare else [])]
        signs += _with_near(known, at) + [f"{asked} {one}" for one in known[at]]
        signs += _with_near(before, at) + [f"{asked} {one}" for one in before[at]]
        signs += ["phone"] if phones[at] else []
        signs += [f"from {min(at - first, FAR)} {asked}", f"to {min(last - 1 - at, FAR)}", f"at {min(at, FAR)}"]
        clause = tokens[first:last]
        signs += [f"< {clause[0].bare}", f"> {clause[-1].bare}"] if clause else []
        signs += [f"< {clause[0].bare} {clause[1].bare}"] if len(clause) > 1 else []
        signs += [f"= {token.bare}"] if len(clause) == 1 else []
        signs += ["asks", *(f"~ {one.bare}" for one in clause)] if asking[first] else []
        found.append(signs)
    return found


def _near(shapes: Sequence[str], at: int) -> str:
    return shapes[at] if 0 <= at < len(shapes) else NOTHING


def _with_near(known: Sequence[Sequence[str]], at: int) -> list[str]:
    """What is known of a word, and of those beside it."""
    beside = ((place, known[place]) for place in (at - 1, at, at + 1) if 0 <= place < len(known))
    return [f"{'-' * (place < at)}{'+' * (place > at)}{one}" for place, found in beside for one in found]


def _around(tokens: Sequence[Token], at: int) -> list[str]:
    """A word, and those beside it."""
    said = [tokens[place].bare if 0 <= place < len(tokens) else NOTHING for place in range(at - 3, at + 4)]
    alone = [f"w{place - 3} {word}" for place, word in enumerate(said)]
    return [*alone[1:6], *(f"p{place} {pair}" for place, pair in enumerate(paired(said)) if 0 < place < 5)]


def _shape(typed: str) -> str:
    """How a word is written: "Xx", "x", "X", "9.4" for four digits, "9/" for a house in a lane, a sign as it is."""
    if _DIGIT.search(typed):
        count = len(_DIGIT.findall(typed))
        return f"9{'/' * ('/' in typed)}{'a' * any(sign.isalpha() for sign in typed)}.{count}"
    if not typed[0].isalpha():
        return typed
    return "X" if typed.isupper() and len(typed) > 1 else "Xx" if typed[0].isupper() else "x"


def _clauses(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """For each token where its clause begins, and where that ends."""
    ends = [at for at, token in enumerate(tokens) if token.typed in BREAKS]
    starts = [0, *(at + 1 for at in ends)]
    bounds = list(zip(starts, [*ends, len(tokens)], strict=True))
    return [next((first, last) for first, last in bounds if at <= last) for at in range(len(tokens))]


def _held(tokens: Sequence[Token], held: Mapping[str, str]) -> list[list[str]]:
    """In which answers each word stands, alone or with the one beside it."""
    signs: list[list[str]] = [[] for _ in tokens]
    for field, value in held.items():
        said = f" {words(value)} "
        digits = "".join(_DIGIT.findall(value)) if field == "phone" else ""
        plain = [words(token.bare) for token in tokens]
        for at, word in enumerate(plain):
            if word and f" {word} " in said:
                pairs = [" ".join(plain[max(first, 0) : first + 2]) for first in (at - 1, at)]
                signs[at].append(f"h {field}{any(' ' in pair and f' {pair} ' in said for pair in pairs)}")
            elif digits and word.isdigit() and len(word) > 2 and word in digits:
                signs[at].append(f"h {field} digits")
    return signs


def _phones(tokens: Sequence[Token]) -> list[bool]:
    """Which tokens are of a row of digits that is as long as a phone number."""
    found = [False] * len(tokens)
    start = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and (_is_number(tokens[at].typed) or tokens[at].typed in "+.-()"):
            continue
        row = tokens[start:at]
        if sum(len(_DIGIT.findall(token.typed)) for token in row) >= DIGITS:
            found[start:at] = [True] * len(row)
        start = at + 1
    return found


def _is_number(typed: str) -> bool:
    return all(sign.isdigit() or sign in ".-" for sign in typed)


def _phrases(said: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words(phrase).split()) for phrase in said if not words(phrase).isdigit())


def _without_kind(name: str, is_kind: Callable[[str], bool]) -> str:
    said = name.split()
    length = next((n for n in (2, 1) if is_kind(" ".join(said[:n]))), 0)
    return " ".join(said[length:])
