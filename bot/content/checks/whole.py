"""Everything that would show a citizen a hole, or something untrue."""

from collections.abc import Collection

from bot.content.checks.catalogs import Sentence, catalogs
from bot.content.checks.found.findings import Finding
from bot.content.checks.guide_lines import guide_lines
from bot.content.checks.guides import guides, screens
from bot.content.checks.marked import places
from bot.content.checks.meanings import cases, jobs, small_words, tasks, unable
from bot.content.checks.site import site
from bot.content.checks.standing import standings
from bot.content.checks.templates import kit, templates
from bot.content.checks.topics import asides, follow_ups, phrasings, topics
from bot.content.checks.twins import ages, twins
from bot.content.library import Library


def problems(library: Library, dialogs: Collection[str], sentences: Collection[Sentence]) -> list[Finding]:
    """What is to be mended. `dialogs` are the names that content may open, `sentences` the bot's own, which every
    catalog must have."""
    return [
        *site(library, dialogs),
        *guides(library, dialogs),
        *screens(library),
        *guide_lines(library),
        *topics(library),
        *asides(library),
        *phrasings(library),
        *follow_ups(library),
        *places(library),
        *jobs(library, dialogs),
        *small_words(library),
        *cases(library),
        *unable(library),
        *tasks(library, dialogs),
        *templates(library, dialogs),
        *kit(library),
        *standings(library),
        *ages(library),
        *twins(library),
        *catalogs(library, sentences),
    ]
