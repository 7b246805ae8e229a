"""What is typed without diacritics is heard as what people mostly mean by it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

import pytest

from bot.folders import ROOT
from bot.model.writing.text import fold
from bot.understanding import Understanding
from bot.understanding.normaliser.normalise import is_bare, words

SAME = ("thở khó", "đau họng", "met lả", "nóng hâm hấp", "ho từ")
"""Signs whose letters are another sign as often."""

ENOUGH, TWICE = 3, 2
"""How often something else is written so, and how much more often than the phrase itself, to be what is meant."""


@cache
def written() -> Mapping[str, Counter[str]]:
    """By letters without diacritics how often two or three words were typed with which."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name in ("phrasings", "follow_ups"):
        for line in (ROOT / "content/vi" / f"{name}.tsv").read_text("utf-8").splitlines():
            said = line.split("\t")[1]
            typed = [] if is_bare(said) else words(said.lower())
            for length in (2, 3):
                for at in range(len(typed) - length + 1):
                    phrase = " ".join(typed[at : at + length])
                    found[fold(phrase)][phrase] += 1
    return found


def phrases(understanding: Understanding) -> Iterator[str]:
    """The phrases by which people and what is asked of them are known."""
    cases = understanding.library.written.cases("vi")
    for person in cases.people:
        yield from (*person.said, *person.own)
    for one in (*cases.standings, *cases.asks):
        yield from one.said
    yield from (*cases.owners, *cases.close, *cases.meets)


def mostly_others(given: Iterable[str], spelt: Collection[str]) -> Iterator[tuple[str, str]]:
    """The phrases of several words whose letters are mostly something else, and that; what is `spelt` may be."""
    for phrase in given:
        said, typed = " ".join(words(phrase.lower())), written()
        if phrase in spelt or phrase.isascii() or " " not in phrase or "…" in phrase or "{" in phrase:
            continue
        same, other = typed[fold(said)][said], typed[fold(said)].total() - typed[fold(said)][said]
        if other >= ENOUGH and other >= TWICE * same:
            yield phrase, typed[fold(said)].most_common(1)[0][0]


def test_what_is_mostly_something_else_is_spelt(understanding: Understanding) -> None:
    """A phrase whose letters mostly are something else counts only with its diacritics: "cho no uong gi" was heard as
    "chở nó", and who asked what to give a child to drink was told of shared cups."""
    spelt = understanding.library.written.cases("vi").spelt
    assert not list(mostly_others(phrases(understanding), (*spelt, *SAME)))


def test_no_sign_is_mostly_something_else(understanding: Understanding) -> None:
    """The same of signs: "xom tui bi phong toa" was heard as somebody who is burnt, and "quan toi cung co ma"
    as one with a stiff neck. Both were told to call 115."""
    urgent = understanding.library.written.urgent("vi")
    assert urgent and not list(mostly_others((*urgent.signs, *urgent.severe), (*urgent.spelt, *SAME)))


@pytest.mark.parametrize(
    "text",
    [
        "khu toi bi phong toa roi",
        "quan toi cung co ma roi",
        "no hien ra roi",
        "dang ky trung gio lam viec",
        "thi cung co lam gi dau",
        "in ra roi dan o dau",
        "ad oi mai thi",
        "Ad ơi mai em thi",
        "con oi mai ba di cho",
        "chau oi mai nho sang nha",
        "kho hong nua",
        "noi do co dong khong",
        "chay bo ma deo khau trang ngop muon xiu",
        "lỡ nó báo đỏ trước ngày thi chắc em xỉu",
    ],
)
def test_what_is_no_illness_is_none(understanding: Understanding, text: str) -> None:
    """Nobody who is well is told to call for help."""
    meaning = understanding(text, "vi", tells=True)
    assert not meaning.urgent and not understanding.health.tells_sign(text, "vi")


@pytest.mark.parametrize(
    "text",
    [
        "nguoi toi ra roi het",
        "tay chan ra roi, nong lanh",
        "be bi phong nuoc soi",
        "con oi hoai tu toi toi gio",
        "bé ói hoài",
    ],
)
def test_a_sign_is_heard_without_diacritics(understanding: Understanding, text: str) -> None:
    """Where more is said, it is a sign however it is typed."""
    assert understanding(text, "vi", tells=True).urgent or understanding.health.tells_sign(text, "vi")


@pytest.mark.parametrize(
    ("text", "asked"),
    [("tui ở sài gòn về, chở nó đi khám được không", True), ("tui o sai gon ve, cho no di kham duoc hong", False)],
)
def test_the_diacritics_tell(understanding: Understanding, text: str, asked: bool) -> None:
    """ "Chở nó" is heard where it is spelt, and not in what is rather "cho nó"."""
    heard = understanding.known.told(text, "vi", None, "2021-05-20T08:00")
    assert ("shared" in heard.asks if heard else False) is asked


def test_no_small_word_is_mostly_something_else(understanding: Understanding) -> None:
    """The same of what a message begins with: "tui ban hang" was heard as somebody who is busy, and let go; and of
    names that are not ours: "con dau toi o sai gon ve" was told of seals and taxes."""
    library = understanding.library
    small = library.written.small_words("vi")
    begins = (said for word in small.words for said in (*word.begins, *word.within))
    assert not list(mostly_others((*small.openings, *small.instead, *begins), small.spelt))
    names = [(aside.names, (*aside.spelt, "Đăk Lăk")) for aside in library.asides("vi")]
    assert not [found for given, spelt in names for found in mostly_others(given, spelt)]


@pytest.mark.parametrize(
    "text", ["tui ban hang", "em ban quan ao o cho", "cho tui hoi tram y te o dau", "cho vo trong khong"]
)
def test_nobody_is_let_go_who_is_not_busy(understanding: Understanding, text: str) -> None:
    """Who sells something puts nothing off, and who asks to be given something does not ask to wait."""
    meaning = understanding(text, "vi", tells=True)
    assert not {meaning.word, meaning.begun} & {"later", "wait"}


def test_a_daughter_in_law_is_no_seal(understanding: Understanding) -> None:
    """She came back from Sài Gòn."""
    assert understanding("con dau toi o sai gon ve", "vi", tells=True).aside != "tax_business"


def test_no_feeling_is_mostly_something_else(understanding: Understanding) -> None:
    """Who wants it shorter ("ngan nua") was comforted for being tired: "ngán nữa"."""
    given = understanding.library.written.small_words("vi").feelings
    said = (said for kind in given.kinds for said in (*kind.said, *kind.last))
    felt = (f"{felt} {much}" for kind in given.kinds for felt in kind.felt for much in given.much)
    assert not list(mostly_others((*said, *felt), given.spelt))
    assert understanding.known.traits.feelings("ngan nua", "vi") is None and understanding.known.traits.feelings(
        "ngán quá", "vi"
    )
