"""What anybody may send takes time in proportion to its length, and beyond a bound no more of it."""

import ast
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.content import Library
from bot.engine.hearing.words.recognise import hinted, picked
from bot.folders import ROOT
from bot.model import Address, Choice, Update
from bot.model.writing.text import READ, fold, heard, words
from bot.understanding import Understanding, mask
from bot.understanding.normaliser.syllables import decoded
from tests.people import Town

SHORT, LONG = 500, 4_000
"""Letters: what people send is read up to half the long one."""

MORE = 25.0
"""How many times as long the long text may take: eight times as many letters take eight times as long, or 64 times
where each is looked at from every other."""

TICK = 0.00025
"""Seconds below which nothing is told apart."""

FAR = 0.05
"""Seconds after which the long text is not tried: five hundred letters take a thousandth of that in proportion."""

PIECES = (
    *("a", "0", " ", "-", ".", ",", "(", "[", "{", "@", "/", "?", "…", "\n", "A", "ạ", "a ", "a.", "a@", "0 ", "0."),
    *(" .", ", ", "Aa ", "em ", "em tên ", "họ tên ", "số ", "p. ", "http://", "www.", "tên em là ", "https://a/"),
    *("12:", "1/1/", "a-", "(("),
)

ENDS = ("", "\x00", "!", "a", "0")

LOOKS = ("compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer")
"""What `re` has for a pattern."""


def patterns() -> Iterator[tuple[str, str, int]]:
    """Every regular expression in the program: where it stands, what it is, its flags. What a pattern takes from where
    it is used is a letter here."""
    for file in sorted((ROOT / "bot").rglob("*.py")):
        if "migrations" in file.parts:
            continue
        tree = ast.parse(file.read_text("utf-8"))
        for call in ast.walk(tree):
            match call:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name)) if name in LOOKS:
                    yield _pattern(file, call)


def _pattern(file: Path, call: ast.AST) -> tuple[str, str, int]:
    assert isinstance(call, ast.Call)
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    known = vars(importlib.import_module(name))
    given = call.args[0]
    parts = given.values if isinstance(given, ast.JoinedStr) else [given]
    text = "".join(_value(part, known) for part in parts)
    ignoring = any("IGNORECASE" in ast.dump(part) for part in (*call.args, *call.keywords))
    return f"{name}:{call.lineno}", text, re.IGNORECASE if ignoring else 0


def _value(part: ast.expr, known: dict[str, object]) -> str:
    value = part.value if isinstance(part, ast.FormattedValue) else part
    try:
        return str(eval(compile(ast.Expression(value), "", "eval"), known))
    except NameError:
        return "x"


def test_every_regular_expression_is_linear() -> None:
    """Whatever letters it meets, eight times as many take eight times as long: sizes are compared, not seconds."""
    found, slow = list(patterns()), set()
    assert len(found) > 20
    texts = [
        (f"{piece}{end}", *(piece * (length // len(piece)) + end for length in (SHORT, LONG)))
        for piece in PIECES
        for end in ENDS
    ]
    for where, pattern, flags in found:
        search = re.compile(pattern, flags).search
        for what, short, long in texts:
            if _grows(search, short, long):
                slow.add((where, pattern, what))
    assert not slow


def _grows(search: Callable[[str], object], short: str, long: str) -> bool:
    """Whether the long text takes more than its share. What is over within a tick's share is measured once: no other
    measure of either text would tell otherwise."""
    if _took(search, short) > FAR and _least(search, short) > FAR:
        return True
    return _took(search, long) > MORE * TICK and _least(search, long) > MORE * max(_least(search, short), TICK)


def _least(look: Callable[[str], object], text: str) -> float:
    """The least of three: whatever else the machine does only adds to it."""
    return min(_took(look, text) for _ in range(3))


def _took(look: Callable[[str], object], text: str) -> float:
    """Processor time of this thread."""
    begun = time.thread_time()
    look(text)
    return time.thread_time() - begun


def work(what: Callable[[], object]) -> int:
    """How many calls of functions something takes."""
    count = 0

    def counting(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        what()
    finally:
        sys.setprofile(before)
    return count


NASTY = {
    "marks": "a" + "\u0323\u0302" * 10_000,
    "zeros": "0" * 20_000,
    "spaces": " " * 20_000 + "x",
    "one letter": "a" * 20_000,
    "words that are none": " ".join(f"{number:x}zq" for number in range(4_000)),
    "syllables": "cài bluezone cho máy oppo " * 800,
    "single letters": "a b " * 5_000,
    "pictographs": "😀" * 20_000,
    "ligatures": "\ufdfa" * 20_000,
    "halves": "\ud800" * 20_000,
    "commas": ", " * 10_000,
}


@pytest.mark.parametrize("case", NASTY)
def test_a_long_text_is_no_more_work_than_one_that_is_read_to_its_end(case: str, understanding: Understanding) -> None:
    """Twenty thousand letters of anything cost what two thousand cost, and those less than a few sentences would."""
    text = NASTY[case]
    update = Update("1", Address("street", "lan"), text=text)
    assert len(update.text) <= READ
    new = f"Cho em hỏi cài Bluezone trên điện thoại cũ có tốn pin không ạ, {case}? " * 15  # nothing of it is remembered
    honest = work(lambda: understanding(new, "vi"))
    assert work(lambda: understanding(text, "vi")) <= 6 * honest
    assert work(lambda: Update("1", Address("street", "lan"), text=text)) <= 16 * READ
    assert work(lambda: mask(text)) <= 20 * READ


def test_forty_choices_are_compared_with_one_text_made_ready_once() -> None:
    """A long text is no label; a short one is folded once, not once for each choice."""
    offered = [Choice(f"Lựa chọn số {number}", str(number)) for number in range(40)]
    long, one, all_ = "Lựa chọn " * 200, offered[:1], offered
    assert work(lambda: (picked(long, all_), hinted(long, all_))) < 40
    assert work(lambda: picked("không có", all_)) < 60 * work(lambda: picked("không có", one))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Tuy Hoà", "Tuy Hoà"),
        ("a" + "\u0302\u0323" * 9, "ậ\u0302"),
        ("a\u202eb\u200bc\x1b[31m\x07", "abc[31m"),
        ("dòng một\ndòng hai\r", "dòng một\ndòng hai"),
        ("\ud83d", ""),
        ("e\u0302\u0323", "ệ"),
    ],
)
def test_a_text_is_made_ready_before_anything_sees_it(typed: str, read: str) -> None:
    """Composed, without what shows nothing, with as many marks as letters bear."""
    assert heard(typed) == read
    assert heard(heard(typed)) == heard(typed)
    assert Update("1", Address("street", "lan"), text=typed).text == heard(typed)


def test_folding_is_what_it_was(library: Library) -> None:
    """ "Đồng Xuân" is "dong xuan" however it is written."""
    assert fold("ĐỒNG XUÂN") == fold("đo\u0302\u0300ng xua\u0302n") == "dong xuan"
    assert words("Sơn-Hòa, (H.) Sông_Hinh!") == "son hoa h song hinh"


@pytest.mark.parametrize("value", ["followed:²/0", "followed:1/²", f"followed:{'9' * 40}/0", "stop:²", "campaign:²/x"])
async def test_what_only_looks_like_a_number_is_none(town: Town, value: str) -> None:
    """No apology: the menu, or nothing that is there."""
    lan = town.citizen()
    await lan.does(choice=f"open:{value}")
    lan.does_not_hear("trục trặc")
    assert lan.messages


def test_what_is_too_long_for_a_syllable_is_not_taken_apart() -> None:
    """A thousand digits in one word held everybody up for a quarter of a second, each time."""
    assert work(lambda: decoded("0" * 2_000)) <= work(lambda: decoded("0" * 200))
