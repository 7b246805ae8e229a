"""content/places/communes.csv: districts and their communes, found as people type them."""

import csv
import re
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from bot.content.places.names import Commune, District, Names
from bot.model.writing.commune_names import counted, ends, spelt_out, together
from bot.model.writing.text import nfc, words

AROUND = " ,;.-/"
"""What stands between the parts of an address."""

LONG, MANY, SHORT = 250, 5, 20
"""Letters of an address that are read, how often "phường" or "xã" may stand in it, and letters of such a word."""

LONGEST_NAME, SHORTEST_NAME = 6, 2
"""Words of a commune with its district that are looked for at the end of an address."""

FEW = 10
"""How many communes that begin alike ("Hòa Xuân" Tây, Đông, Nam) can be offered to pick from."""


class Communes:
    """Every district and commune, found by what is typed."""

    def __init__(self, districts: dict[str, District], communes: dict[str, Commune], kinds: set[str]) -> None:
        self.districts = districts
        self.by_code = communes
        self._names = Names(districts, communes, kinds)

    def within(self, district: str) -> list[Commune]:
        """The communes of a district, as people count them: "Phường 2" before "Phường 10"."""
        found = [commune for commune in self.by_code.values() if commune.district == district]
        return sorted(found, key=lambda commune: counted(commune.name))

    def find_district(self, text: str) -> District | None:
        """The district that a text names, alone or somewhere in it."""
        typed = f" {words(text)} "
        found = [d for d in self.districts.values() if f" {self._names.bare_district(d)} " in typed]
        return found[0] if len(found) == 1 else None

    def apart(self, address: str) -> tuple[str, list[Commune]]:
        """ "12 Lê Lợi, p4", or "p4, 12 Lê Lợi" → "12 Lê Lợi" and the communes that can be meant."""
        kinds = tuple(f"{kind} " for kind in self._names.kinds)
        begins = (begin for begin in re.finditer(r"(?<!\w)\w", address[:LONG]))
        said = (begin for begin in begins if words(spelt_out(address[begin.start() :][:SHORT])).startswith(kinds))
        for begin in islice(said, MANY):
            tail = address[begin.start() :]
            for end in ends(tail):
                if found := self._called(tail[:end], whole=end < len(tail)):
                    behind = self._without_initials(tail[end:].strip(AROUND), found)
                    around = (address[: begin.start()].strip(AROUND), behind)
                    return ", ".join(filter(None, around)), found
        return address, []

    def at_the_end(self, address: str) -> tuple[str, list[Commune], District | None]:
        """ "khu phố 3 Hòa Vinh" → "khu phố 3" and the communes that are named at its end without "phường" or "xã"; or
        the district of "12 Lê Lợi Tuy Hòa"."""
        typed = address.split()
        for length in range(min(LONGEST_NAME, len(typed) - 1), SHORTEST_NAME - 1, -1):
            before, name = " ".join(typed[:-length]).strip(AROUND), " ".join(typed[-length:])
            found, district = self.named(name), self.only_district(name)
            if found or district:
                return before, found, None if found else district
        return address, [], None

    def _without_initials(self, behind: str, found: Iterable[Commune]) -> str:
        """Without the first letters of its district right behind a commune: "th" in "p3 th"."""
        first, _, rest = behind.partition(" ")
        bare = (self._names.bare_districts[commune.district].split() for commune in found)
        short = {"".join(word[0] for word in name) for name in bare}
        return rest.strip(AROUND) if words(first) in short else behind

    def only_district(self, text: str) -> District | None:
        """The district that is all of a text, with or without its kind."""
        found, typed = self.find_district(text), words(text)
        whole = found and self._names.bare_district(found) in (typed, self._names.without_kind(typed))
        return found if whole else None

    def named(self, text: str) -> list[Commune]:
        """The communes that a whole text names without saying that they are: "xuân đài, sông cầu"."""
        district = self.find_district(text)
        bare = self._names.bare(self._names.without_district(text, district))
        if not bare or (" " not in bare and (district is None or bare.isdigit())):
            return []
        within = district.code if district and bare != self._names.bare_district(district) else None
        pool, one_word = [c for c in self.by_code.values() if within in (None, c.district)], together(bare)
        return [c for c in pool if self._names.one_word[c.code] == one_word]

    def is_kind(self, word: str) -> bool:
        """Whether it is what a commune is: "phường"."""
        return words(word) in self._names.kinds

    def half_named(self, text: str) -> list[Commune]:
        """The communes of which a whole text names the first words: "Hòa Hiệp" Bắc, Nam and Trung."""
        named, pool = self._pool(text, None)
        bare = self._names.bare(self._names.without_district(text, named))
        begun = [c for c in pool if self._names.bare_communes[c.code].rpartition(" ")[0] == bare] if " " in bare else []
        return begun if 1 < len(begun) <= FEW else []

    def told_apart(self, text: str, codes: Iterable[str]) -> Commune | None:
        """The one of some communes that begin alike whose last word is in a text: "Trung thì phải"."""
        typed = words(text).split()
        found = [
            code for code in codes if code in self.by_code and self._names.bare_communes[code].split()[-1] in typed
        ]
        return self.by_code[found[0]] if len(found) == 1 else None

    def find_communes(self, text: str, district: str | None = None) -> list[Commune]:
        """The communes that a text can mean, best first: with or without diacritics and kind, "p1", "P. 1" and
        small slips included. A district that the text names narrows them."""
        found = self._called(text, district)
        return found or self._close(text, district)

    def _called(self, text: str, district: str | None = None, whole: bool = False) -> list[Commune]:
        """Those that are called so; unless the text is to be the `whole` name, those that begin so, too. Spaces do not
        count: "Ea Bar" is EaBar."""
        named, pool = self._pool(text, district)
        spelt = spelt_out(text)
        for said in (words(spelt), self._names.without_district(spelt, named)):
            if found := [c for c in pool if self._names.said[c.code] == said]:
                return found
        bare = self._names.bare(said)
        one_word = together(bare)
        same = [c for c in pool if self._names.one_word[c.code] == one_word]
        begun = [] if whole or same else [c for c in pool if self._names.bare_communes[c.code].startswith(f"{bare} ")]
        return same or (begun if len(begun) <= FEW else [])

    def _close(self, text: str, district: str | None = None) -> list[Commune]:
        """Those whose names are nearly so."""
        named, pool = self._pool(text, district)
        typed = self._names.bare(self._names.without_district(spelt_out(text), named))
        close = get_close_matches(typed, {self._names.bare_communes[commune.code] for commune in pool}, n=4, cutoff=0.8)
        return [commune for name in close for commune in pool if self._names.bare_communes[commune.code] == name]

    def _pool(self, text: str, district: str | None) -> tuple[District | None, list[Commune]]:
        """The district that a text names, and the communes of the given one, of that, or all."""
        named = self.find_district(text)
        within = district or (named.code if named else None)
        return named, [commune for commune in self.by_code.values() if within in (None, commune.district)]

    def where(self, commune_code: str) -> str:
        """ "Xã Sông Hinh, Huyện Sông Hinh"; the code itself where the list no longer has it."""
        commune = self.by_code.get(commune_code)
        return f"{commune.name}, {self.districts[commune.district].name}" if commune else commune_code


def read(path: Path) -> Communes:
    """Reads the CSV: district_code, district_name, commune_code, commune_name, kind."""
    districts: dict[str, District] = {}
    communes: dict[str, Commune] = {}
    kinds: set[str] = set()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            district = District(row["district_code"], nfc(row["district_name"]))
            districts[district.code] = district
            communes[row["commune_code"]] = Commune(row["commune_code"], nfc(row["commune_name"]), district.code)
            kinds.add(row["kind"])
    return Communes(districts, communes, kinds)
