"""How somebody calls themselves who calls the bot in return: "con ơi, bà không thấy chữ đó"."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from bot.content import Library
from bot.content.sayings.addressed import Addressed, Form
from bot.model.writing.text import fold, nfc
from bot.understanding.normaliser.normalise import LIMIT, is_bare

TOKEN = re.compile(r"\w+|[^\w\s]")
"""A word, or one sign."""

END = "."
"""Where a clause begins or ends."""

Spelt = Callable[[Iterable[str]], str]
"""Words as they are typed, as the alternatives of an expression."""


class Addressing:
    """Knows the words of every language that has any."""

    def __init__(self, library: Library) -> None:
        given = {code: library.written.addressed(code) for code in library.site.languages}
        self._known = {(code, bare): _Words(one, bare) for code, one in given.items() for bare in (False, True)}

    def __call__(self, text: str, language: str) -> str | None:
        """The word to call somebody by after a text; "" where the plain one is right, `None` where it tells neither."""
        return self._known[language, is_bare(text)].told(text[:LIMIT])


@dataclass(frozen=True)
class _Self:
    """One word: where somebody says it of themselves, where they call the bot so in return, where they ask as nobody
    else does, and where they rather call themselves something else: "bà nói con ơi bà mệt, em làm sao"."""

    says: re.Pattern[str]
    calls: re.Pattern[str]
    asks: re.Pattern[str]
    doubts: re.Pattern[str]

    def is_said(self, line: str) -> bool:
        """Whether somebody surely calls themselves so."""
        if self.asks.search(line):
            return True
        return bool(self.says.search(line) and self.calls.search(line)) and not self.doubts.search(line)


class _Words:
    """The words of one language, with diacritics or as they are typed without."""

    def __init__(self, given: Addressed, bare: bool) -> None:
        def spelt(phrases: Iterable[str]) -> str:
            said = (fold(phrase) if bare else nfc(phrase) for phrase in phrases)
            return "|".join(re.escape(one) for one in sorted(said, key=len, reverse=True)) or "(?!)"

        self._younger, self._others = (re.compile(f" (?:{spelt(of)}) ") for of in (given.younger, given.others))
        called = {word for one in given.forms.values() for word in one.to}
        typed = {form: one.bare if bare else (form,) for form, one in given.forms.items()}
        self._typed = {nfc(word) for said in typed.values() for word in said}
        self._selves = {
            form: _self(given, given.forms[form], said, called, spelt) for form, said in typed.items() if said
        }

    def told(self, text: str) -> str | None:
        """What a text tells; two of them tell nothing."""
        line = _line(text, self._typed)
        if self._younger.search(line):
            return ""
        found = [form for form, one in self._selves.items() if one.is_said(line)]
        return found[0] if len(found) == 1 and not self._others.search(line) else None


def _self(given: Addressed, form: Form, said: Iterable[str], called: Collection[str], spelt: Spelt) -> _Self:
    to, calls, greets, ends = map(spelt, (form.to, given.calls, given.greets, given.ends))
    before, after = f"[{END}]|{spelt(given.after)}", f"[{END}]|{spelt(given.never_before)}"
    asks = (ask.replace("…", one) for ask in given.asks for one in said)
    return _Self(
        re.compile(f" (?:{before}) (?:{spelt(said)}) (?!(?:{after}) )"),
        re.compile(f" (?:{to}) (?:{calls}) | (?:{greets}) (?:{to}) | (?:{ends}) (?:{to}) [{END}] "),
        re.compile(f" (?:{spelt(asks)}) "),
        re.compile(f" (?:{before}) (?:{spelt({*called} - {*form.to})}) (?!(?:{after}|{calls}) )"),
    )


def _line(text: str, selves: Collection[str]) -> str:
    """The words of a text, each between two spaces, with a sign where a clause ends. A name is one by itself: "chị Lan"
    is somebody else."""
    tokens = TOKEN.findall(nfc(text))
    words = [token.lower() if token[0].isalnum() else END for token in tokens]
    for place in range(len(words) - 1, 0, -1):
        if words[place - 1] in selves and tokens[place].istitle():
            words.insert(place, END)
    return f" {END} {' '.join(words)} {END} "
