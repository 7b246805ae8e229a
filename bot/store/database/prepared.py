"""Statements of every turn: built and compiled once, and run as their text on the driver's cursor.

To build a statement takes longer than to run it, and SQLAlchemy's own way from a statement to the driver takes ten
times as long as SQLite does.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

Convert = Callable[[Any], Any]
Bound = tuple[str, tuple[Any, ...]]
"""A statement's text, and its parameters in their order."""


class Prepared:
    """A statement with named parameters (`sa.bindparam`), for `Tx.rows` and `Tx.many`. `others` are run just before it
    with the same parameters, and give nothing: on PostgreSQL they are one statement with it, on one way there and
    back."""

    def __init__(self, statement: Any, *others: "Prepared") -> None:
        self.statement, self._others = statement, others
        self._texts: dict[str, Text] = {}

    def on(self, dialect: sa.Dialect) -> "Text":
        """Its text for a database; made when it is first asked for."""
        found = self._texts.get(dialect.name)
        if found is None:
            found = self._texts[dialect.name] = self._text(dialect)
        return found

    def _text(self, dialect: sa.Dialect) -> "Text":
        if dialect.name == "sqlite":  # which changes nothing in a WITH
            return Text(self.statement, dialect, [other.on(dialect) for other in self._others])
        ways = (other.statement.cte(f"other_{number}") for number, other in enumerate(self._others))
        return Text(self.statement.add_cte(*ways) if self._others else self.statement, dialect)


class Text:
    """A statement as one database wants it: `sql`, the parameters in their order, the types of what comes back; and
    those that are run before it."""

    def __init__(self, statement: Any, dialect: sa.Dialect, before: Sequence["Text"] = ()) -> None:
        self.before = before
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        self._names: Sequence[str] = compiled.positiontup or ()
        bindings = ((name, _binding(bind.type, dialect)) for bind, name in compiled.bind_names.items())
        self._convert = {name: convert for name, convert in bindings if convert}
        fixed = {name: value for name, value in compiled.params.items() if value is not None}
        self._fixed = _converted(fixed, self._convert)
        self._together = {name: convert for one in (*before, self) for name, convert in one._convert.items()}
        columns = getattr(statement, "exported_columns", ())
        self._read = [(place, convert) for place, convert in enumerate(_results(columns, dialect)) if convert]

    def bound(self, given: Mapping[str, Any]) -> list[Bound]:
        """The statements that are run before it and then itself, with parameters for the driver: one that several have
        is converted once."""
        known = _converted(given, self._together)
        return [(one.sql, one._placed(known)) for one in (*self.before, self)]

    def values(self, given: Mapping[str, Any]) -> tuple[Any, ...]:
        """Its own parameters for the driver."""
        return self._placed(_converted(given, self._convert))

    def _placed(self, converted: Mapping[str, Any]) -> tuple[Any, ...]:
        known = {**self._fixed, **converted} if self._fixed else converted
        return tuple([known[name] for name in self._names])

    def read(self, rows: Iterable[Any]) -> list[list[Any]]:
        """The rows that the driver gave, as the types of their columns have them."""
        found = [list(row) for row in rows]
        for row in found:
            for place, convert in self._read:
                row[place] = convert(row[place])
        return found


def _converted(given: Mapping[str, Any], convert: Mapping[str, Convert]) -> dict[str, Any]:
    """Parameters as the driver takes them."""
    known = dict(given)
    for name, made in convert.items():
        if known.get(name) is not None:
            known[name] = made(known[name])
    return known


def _binding(kind: Any, dialect: sa.Dialect) -> Convert | None:
    convert: Convert | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return convert


def _results(columns: Iterable[Any], dialect: sa.Dialect) -> list[Convert | None]:
    return [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
