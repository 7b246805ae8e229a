"""What came of a campaign, as words, as a picture and as rows for other tools."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.content import N_, Library, Words
from bot.model import Campaign, DeliveryState, File
from bot.paper.results_chart import Bars, results_png
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
    some = list(tallies)
    states = {state.value: sum(one.states[state] for one in some) for state in DeliveryState}
    return Sum(
        heading,
        states,
        sum(one.opened for one in some),
        sum(one.installed for one in some),
        sum(one.stopped for one in some),
    )


def by_district(library: Library, words: Words, tallies: Sequence[Tally]) -> list[Sum]:
    """A sum for each district, the largest first."""
    codes = {one.district for one in tallies}
    districts = library.communes.districts
    unknown = words(N_("district not told"))
    sums = [
        total(districts[code].name if code in districts else unknown, [one for one in tallies if one.district == code])
        for code in codes
    ]
    return sorted(sums, key=lambda one: (-one.sent, one.heading))


def by_variant(tallies: Sequence[Tally]) -> list[Sum]:
    """A sum for each variant; none where there was only one text."""
    variants = sorted({one.variant for one in tallies if one.variant})
    return [total(variant, [one for one in tallies if one.variant == variant]) for variant in variants]


WHOLE = N_(
    "“{heading}”: {sent} sent, {failed} failed, {unreachable} unreachable, {in_doubt} in doubt, {pending} to go."
    " {opened} opened a choice, {installed} finished the installation within 72 hours,"
    " {stopped} turned reminders off."
)
VARIANT = N_("Variant {heading}: {sent} sent, {opened} opened, {installed} installed, {stopped} stopped.")


def in_words(words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> str:
    """The totals, and how the variants did."""
    variants = [_line(words, VARIANT, one) for one in by_variant(tallies)]
    return "\n".join([_line(words, WHOLE, total(campaign.name, tallies)), *variants])


def _line(words: Words, sentence: str, one: Sum) -> str:
    return words(
        sentence, heading=one.heading, opened=one.opened, installed=one.installed, stopped=one.stopped, **one.states
    )


def rows(library: Library, words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> list[dict[str, Any]]:
    """A row for each district and variant."""
    districts = library.communes.districts
    return [
        {
            "campaign": campaign.id,
            "district_code": one.district,
            "district": districts[one.district].name if one.district in districts else "",
            "variant": one.variant or "A",
            **one.states,
            "opened": one.opened,
            "installed_within_72h": one.installed,
            "stopped_reminders": one.stopped,
        }
        for one in tallies
    ]


def picture(library: Library, words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> File:
    """Bars by district: sent, opened, installed; to be looked at on a phone."""
    alt = in_words(words, campaign, tallies)
    return File(f"campaign-{campaign.id}.png", alt, lambda: _drawn(library, words, campaign, tallies))


def _drawn(library: Library, words: Words, campaign: Campaign, tallies: Sequence[Tally]) -> bytes:
    labels = (words(N_("sent")), words(N_("opened")), words(N_("installed")))
    sums = by_district(library, words, tallies)
    bars = [Bars(each.heading, (each.sent, each.opened, each.installed)) for each in sums]
    return results_png(campaign.name, labels, bars)
