"""What came of a campaign, as words, as a picture and as rows for other tools."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.content import N_, Library, Words
from bot.model import Campaign, DeliveryState, File
from bot.paper.charts.results import Bars
from bot.paper.recipes import recipe, to_draw
from bot.store.campaigns.responses import Tally


@dataclass(frozen=True, slots=True)
class Sum:
    """Tallies added up under one heading."""

    heading: str
    states: dict[str, int]
    opened: int
    installed: int
    stopped: int

    @property
    def sent(self) -> int:
        """What certainly arrived."""
        return self.states["sent"]


def total(heading: str, tallies: Iterable[Tally]) -> Sum:
    """All of them together."""
    every = list(tallies)
    states = {state.value: sum(tally.states[state] for tally in every) for state in DeliveryState}
    return Sum(
        heading,
        states,
        sum(tally.opened for tally in every),
        sum(tally.installed for tally in every),
        sum(tally.stopped for tally in every),
    )


def by_district(library: Library, words: Words, tallies: Sequence[Tally]) -> list[Sum]:
    """A sum for each district, the largest first."""
    codes = {tally.district for tally in tallies}
    districts = library.communes.districts
    unknown = words(N_("district not told"))
    headings = {code: districts[code].name if code in districts else unknown for code in codes}
    sums = [total(headings[code], [tally for tally in tallies if tally.district == code]) for code in codes]
    return sorted(sums, key=lambda added: (-added.sent, added.heading))


def by_group(library: Library, words: Words, tallies: Sequence[Tally]) -> list[Sum]:
    """A sum for each group, the largest first; none where nobody told theirs."""
    site, unknown = library.site, words(N_("group not told"))
    groups = {tally.group for tally in tallies}
    headings = {name: site.label(site.groups, name, words.language) if name else unknown for name in groups}
    sums = [total(headings[name], [tally for tally in tallies if tally.group == name]) for name in groups]
    return sorted(sums, key=lambda added: (-added.sent, added.heading)) if groups != {""} else []


def by_variant(tallies: Sequence[Tally]) -> list[Sum]:
    """A sum for each variant; none where there was only one text."""
    variants = sorted({tally.variant for tally in tallies if tally.variant})
    return [total(variant, [tally for tally in tallies if tally.variant == variant]) for variant in variants]


WHOLE = N_(
    "“{heading}”: {sent} sent, {failed} failed, {unreachable} unreachable, {in_doubt} in doubt, {pending} to go."
    " {opened} opened a choice, {installed} finished the installation within 72 hours,"
    " {stopped} turned reminders off."
)
VARIANT = N_("Variant {heading}: {sent} sent, {opened} opened, {installed} installed, {stopped} stopped.")


def summary(words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> str:
    """The totals, and how the variants did."""
    variants = [_line(words, VARIANT, added) for added in by_variant(tallies)]
    return "\n".join([_line(words, WHOLE, total(campaign.name, tallies)), *variants])


def _line(words: Words, sentence: str, added: Sum) -> str:
    return words(
        sentence,
        heading=added.heading,
        opened=added.opened,
        installed=added.installed,
        stopped=added.stopped,
        **added.states,
    )


def rows(library: Library, words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> list[dict[str, Any]]:
    """A row for each district, group and variant."""
    districts = library.communes.districts
    return [
        {
            "campaign": campaign.id,
            "district_code": tally.district,
            "district": districts[tally.district].name if tally.district in districts else "",
            "group": tally.group,
            "variant": tally.variant or "A",
            **tally.states,
            "opened": tally.opened,
            "installed_within_72h": tally.installed,
            "stopped_reminders": tally.stopped,
        }
        for tally in tallies
    ]


def chart(library: Library, words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> File:
    """Bars by district: sent, opened, installed; to be looked at on a phone."""
    alt = summary(words, campaign, tallies)
    return to_draw(f"campaign-{campaign.id}.png", alt, _recipe(library, words, campaign, tallies))


def _recipe(library: Library, words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> dict[str, Any]:
    labels = (words(N_("sent")), words(N_("opened")), words(N_("installed")))
    sums = by_district(library, words, tallies)
    bars = [Bars(each.heading, (each.sent, each.opened, each.installed)) for each in sums]
    return recipe("results_png", campaign.name, labels, bars)
