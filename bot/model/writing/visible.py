"""Signs that cannot be seen, made visible: what strangers typed is read in terminals and in logs."""

import unicodedata

HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of Unicode that steer instead of being read: controls such as ESC and the newline, marks that turn the
direction of reading round, surrogates, separators of lines (https://trojansource.codes)."""

JOINER = "\u200d"
"""Holds the parts of an emoji together, and does nothing else."""


def is_text(value: object) -> bool:
    """Whether it is a text that everything takes: halves of a character are none, and PostgreSQL keeps no NUL."""
    if not isinstance(value, str) or "\0" in value:
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_plain(text: str) -> bool:
    """Whether everything takes it as it is."""
    return text.isascii() and "\0" not in text


def mended(text: str) -> str:
    """The same as a text that everything takes, with question marks for what it is not."""
    return text.encode(errors="replace").decode().replace("\0", "?")


def visible(text: str) -> str:
    r"""The text on one line, with every sign that steers a terminal, or its reader, written out as JSON writes it:
    "\u001b", "\u202e". What is JSON says the same afterwards."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_written(sign) if _hidden(sign) else sign for sign in text)


def visible_lines(text: str) -> str:
    """The same for a text that has lines: they stay, whatever else steers does not."""
    return "\n".join(map(visible, text.replace("\r\n", "\n").split("\n")))


def _hidden(sign: str) -> bool:
    return unicodedata.category(sign) in HIDDEN and sign != JOINER


def _written(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
