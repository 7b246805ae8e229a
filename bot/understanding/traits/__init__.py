"""What shows of a text before anybody knows what it asks: its language, its tone, who writes, what it gives away."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content import Library
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.small_words import SmallWords
from bot.understanding.texts import Counts
from bot.understanding.traits.addressing import Addressing
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.chats import Chats
from bot.understanding.traits.complaints import Complaints
from bot.understanding.traits.courtesies import Courtesies
from bot.understanding.traits.elsewhere import Elsewhere
from bot.understanding.traits.farewells import Farewells
from bot.understanding.traits.feelings import Feelings
from bot.understanding.traits.introductions import Introductions
from bot.understanding.traits.languages import Languages
from bot.understanding.traits.offices import Offices
from bot.understanding.traits.partings import Partings
from bot.understanding.traits.secrets import Secrets


@dataclass(frozen=True)
class Traits:
    """All that looks for them: which of the `languages` a text is written in, which small talk it is (`chats`), what is
    left of it beside `complaints` and `courtesies`, whether somebody says `farewells` or what they feel (`feelings`),
    `introductions` of who writes, whose business it is (`offices`), that no more is said than thanks or a goodbye
    (`partings`), whether it is about another province (`elsewhere`), how they are to be called by it (`addressing`),
    and the `secrets` that it tells."""

    languages: Languages
    chats: Chats
    complaints: Complaints
    courtesies: Courtesies
    farewells: Farewells
    feelings: Feelings
    introductions: Introductions
    offices: Offices
    partings: Partings
    elsewhere: Elsewhere
    secrets: Secrets
    addressing: Addressing


def traits(
    library: Library, say: Mapping[str, Normalised], counts: Counts, small: SmallWords, core: Openings, asks: Asking
) -> Traits:
    """Reads a content."""
    feelings = Feelings(library, say)
    return Traits(
        Languages(counts),
        Chats(library, say),
        Complaints(library, say, asks),
        Courtesies(small, core, asks, feelings),
        Farewells(library, say),
        feelings,
        Introductions(library, say, asks),
        Offices(library),
        Partings(small),
        Elsewhere(library),
        Secrets(library),
        Addressing(library),
    )
