"""content/places/districts.csv: where each district stands on a map of tiles, and how many people live there."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tile:
    """A district: its place in the map, counted from the north-west; its people and the year of that figure, where
    there is one."""

    district: str
    row: int
    column: int
    people: int | None = None
    counted: str = ""


def read(path: Path) -> tuple[Tile, ...]:
    """Every tile; none where a province has no such file."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_tile(row) for row in csv.DictReader(file))


def _tile(row: dict[str, str]) -> Tile:
    people = int(row["population"]) if row["population"] else None
    return Tile(row["district_code"], int(row["row"]), int(row["column"]), people, row["population_source"])
