"""One thing to mend: in which file and line, in which field, and what is wrong, in the editor's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.lines import Place, line_of

WHERE = {
    (False, False): N_("{file}: {finding}"),
    (True, False): N_("{file}, line {line}: {finding}"),
    (False, True): N_("{file}, {field}: {finding}"),
    (True, True): N_("{file}, line {line}, {field}: {finding}"),
}

Say = Callable[..., str]


def plainly(sentence: str, /, **values: object) -> str:
    """A sentence as the code has it, for whoever reads no catalog."""
    return sentence.format(**values)


@dataclass(frozen=True)
class Finding:
    """What is wrong: a `sentence` with its `values`, at a `place` of a file; `line` where that is known already."""

    file: Path
    sentence: str
    place: Place = ()
    values: Mapping[str, object] = field(default_factory=dict)
    line: int = 0

    def said(self, say: Say = plainly) -> str:
        """The whole line, in the words of a catalog."""
        named = ".".join(str(part) for part in self.place if isinstance(part, str))
        line = self.line or (line_of(self.file, self.place) if self.place else 0)
        where = {"file": _shown(self.file), "line": line, "field": named}
        return say(WHERE[bool(line), bool(named)], finding=say(self.sentence, **self.values), **where)


def _shown(path: Path) -> str:
    """As it is typed from where the program runs."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
