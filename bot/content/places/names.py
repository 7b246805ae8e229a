"""What districts and communes are called, and what people leave out of it."""

import re
from dataclasses import dataclass

from bot.model.writing.commune_names import together, without
from bot.model.writing.text import words

DISTRICT_KINDS = ("thành phố", "thị xã", "huyện", "quận", "tp", "tx")


@dataclass(frozen=True, slots=True)
class District:
    """A city, town or rural district."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A ward, township or commune of a district."""

    code: str
    name: str
    district: str


class Names:
    """How each is written, without diacritics; `bare`: without its kind, the word before it ("phường"), which people
    leave out. Made ready once: a list of two thousand places asks for each of them."""

    def __init__(self, districts: dict[str, District], communes: dict[str, Commune], kinds: set[str]) -> None:
        self.kinds = sorted((words(kind) for kind in kinds), key=len, reverse=True)
        self._all_kinds = sorted({*self.kinds, *map(words, DISTRICT_KINDS)}, key=len, reverse=True)
        self.said = {code: words(commune.name) for code, commune in communes.items()}
        self.bare_communes = {code: without(self.kinds, said) for code, said in self.said.items()}
        self.one_word = {code: together(bare) for code, bare in self.bare_communes.items()}
        self.bare_districts = {code: self.without_kind(words(d.name)) for code, d in districts.items()}

    def without_kind(self, said: str) -> str:
        """Without the kind of a district, or of a commune."""
        return without(self._all_kinds, said)

    def without_district(self, text: str, district: District | None) -> str:
        """ "Hòa Xuân, Đông Hòa" → "hoa xuan"; a text that is only the district's name is left alone."""
        typed = words(text)
        if district is None:
            return typed
        rest = re.sub(rf"\b((tp|tx|h|t p|t x) )?{self.bare_district(district)}$", "", typed)
        rest = re.sub(rf" ({'|'.join(self._all_kinds)})$", "", rest.strip())
        return rest or typed

    def bare(self, name: str) -> str:
        return without(self.kinds, words(name))

    def bare_district(self, district: District) -> str:
        return self.bare_districts[district.code]
