"""What is known of a place that is being registered."""

import re
from dataclasses import dataclass, field

from bot.checkpoints import Draft

NAME = 80
"""Characters of a name."""

SENTENCE = 200
"""Characters of a sentence that may have a name, an address and a phone number in it."""

ADDRESS = 160
"""Characters of an address."""

NUMBER = re.compile(r"\d+[a-z]?(?:/\d+[a-z]?)*", re.IGNORECASE)
"""A house number and nothing else: "12", "12A", "12/4"."""


@dataclass
class Registration(Draft):
    """The draft, and the communes that were possibly meant. `another`: a further place is to follow, of which `beyond`
    was told; `otherwise`: what is lacking is asked in other words, since its owner has said it before; `deferred` is
    the answer that its owner has to find out first, and is asked last; `recalled` are answers that were told before
    anybody asked for them: whatever is told now counts more; `numbers` are phone numbers of which one is meant;
    `street` was told without a house number, which is asked for. Whoever is `hurried` is told how many questions are
    left, and gets the sheet at once. `plain`: the name stays without diacritics."""

    maybe: list[str] = field(default_factory=list)
    another: bool = False
    beyond: str = ""
    otherwise: bool = False
    deferred: str = ""
    recalled: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    street: str = ""
    hurried: bool = False
    plain: bool = False

    def is_begun(self) -> bool:
        """Whether anything has been answered."""
        return self.draft() != Draft()

    def lacking(self) -> list[str]:
        """What has not been answered yet, in the order in which it is asked; a place is one thing."""
        answers = {"name": self.name, "kind": self.kind, "district": self.commune}
        answers |= {"address": self.address, "phone": self.phone}
        lacking = [field for field, answer in answers.items() if not answer]
        return sorted(lacking, key=lambda field: field == self.deferred)

    def puts_number_before_street(self) -> None:
        """Puts a house number that is told alone before the street that was told earlier."""
        if self.street and NUMBER.fullmatch(self.address):
            self.address = f"{self.address} {self.street}"

    def waits_for(self, field: str) -> bool:
        """Whether nothing else is left to ask but what is deferred."""
        return field == self.deferred and self.lacking() == [field]

    def draft(self) -> Draft:
        """Only what is registered."""
        return Draft(self.name, self.kind, self.district, self.commune, self.address, self.phone)
