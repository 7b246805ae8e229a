"""What is known of a place that is being registered."""

from dataclasses import dataclass, field

from bot.checkpoints import Draft

NAME = 80
"""Characters of a name."""

SENTENCE = 200
"""Characters of a sentence that may have a name, an address and a phone number in it."""

ADDRESS = 160
"""Characters of an address."""


@dataclass
class Registration(Draft):
    """The draft, and the communes that were possibly meant."""

    maybe: list[str] = field(default_factory=list)

    def draft(self) -> Draft:
        """Only what is registered."""
        return Draft(self.name, self.kind, self.district, self.commune, self.address, self.phone)
