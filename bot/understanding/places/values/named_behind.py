"""A name behind the kind of place and what says that it follows: "tiem toc ten Mỹ Dung", "quán em tên là Mây"."""

from bot.content import Library
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import CALLED
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import OWNER, read
from bot.understanding.places.values.kinds import Kinds


def behind_kind(name: str, library: Library) -> str:
    """ "Mỹ Dung" in "tiem toc ten Mỹ Dung"; all of a name in which nothing says so."""
    before, after = _parted(name, library)
    return after if after and Kinds(before, library).only() else name


def called_in(text: str, library: Library) -> str:
    """ "Gió Biển" in "ok đồng ý, quán tên Gió Biển 45 Lê Duẩn": what a clause calls a place; "" where none does."""
    for clause in CLAUSE.split(text):
        before, after = _parted(clause, library)
        tokens, starts = before.split(), Kinds(before, library).starts()
        ends = any(Kinds(" ".join(tokens[at:]), library).only() for at in starts)
        owned = any(split(clause, owner)[1] for owner in phrases(library, OWNER))
        line = read(clause, library) if after and ends and not owned else None
        if line and line.called and line.name:
            return line.name
    return ""


def _parted(text: str, library: Library) -> tuple[str, str]:
    """What stands before the words that say that a name follows, and behind them; "" for nothing."""
    for phrase in phrases(library, CALLED):
        before, sign, after = split(text, phrase)
        if sign and text[len(before) : len(before) + len(sign)].islower() and tidy(after):
            return tidy(before), tidy(after)
    return "", ""
