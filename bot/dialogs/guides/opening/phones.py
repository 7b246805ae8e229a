"""Which phone somebody holds, and so the guide for it."""

from itertools import pairwise
from typing import Any

from bot.content import N_, Guide, Page
from bot.dialogs.guides.asked import asked, asks, parts
from bot.dialogs.guides.pages import Reading, at_page
from bot.engine import Next, Open, Proceed, Stay, Turn
from bot.model.writing.text import words
from bot.store.people import progress
from bot.understanding.telling.named.phones import Named

ANEW = "anew"
"""Instead of a page: the first one, whatever is told to be done."""

WHICH_SCREEN = N_(
    "I did not get that. If it is on the phone, type some words that stand on the screen; ask anything else in a few"
    " words, or press “Next”."
)

RIGHT = N_("Yes, then these are the right steps.")


def tracked(turn: Turn[Any]) -> dict[str, Guide]:
    """The guides that install, by name."""
    library = turn.services.library
    return {name: library.guides[turn.person.language][name] for name in library.tracked}


def first_page(turn: Turn[Any]) -> Page:
    """The page that they begin with."""
    return next(iter(tracked(turn).values())).pages[0]


def named(turn: Turn[Any], hints: bool = False) -> Named:
    """The guides for the phones that the text names."""
    return turn.services.understanding.known.telling.phones(turn.update.text, hints)


def is_in_general(turn: Turn[Any]) -> bool:
    """Whether it is asked what would be to be done, of no phone at hand: "bà con hết dung lượng thì sao"."""
    text, language = turn.update.text, turn.person.language
    return asks(turn) and turn.services.understanding.known.telling.in_general(text, language)


async def known(turn: Turn[Any]) -> str:
    """The guide for the phone that somebody told of last; "" where none was told."""
    rows = await progress.of(turn.tx, turn.person.id)
    return next((row.guide for row in rows if row.guide in turn.services.library.tracked), "")


def is_no_keypad(turn: Turn[Any]) -> bool:
    """Whether it is said that somebody's phone is none with keys: "không phải cục gạch, máy quẹt tay"."""
    found = named(turn)
    return bool(found.denied) and {*found.denied, *found.guides}.isdisjoint(turn.services.library.tracked)


def phones_told(turn: Turn[Any]) -> list[str]:
    """The guides that install, for the phones that the text names."""
    return [guide for guide in named(turn).guides if guide in turn.services.library.tracked]


def phone_told(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """The guide for the phone that is told where that is asked; of two phones, which one comes first."""
    found = named(turn, hints=True)
    own = [guide for guide in found.guides if any(link.to == f"guide:{guide}" for link in current.choices)]
    if not own or (asked(turn) and not _is_told_first(turn)):
        return None
    left = [guide for guide in own if guide not in _done(turn)] if len(own) > 1 else []
    if len(left) == 1:
        return Open("guide", f"{left[0]}/{turn.data.at or ANEW}")
    if len(own) > 1:
        owners = dict(zip(found.guides, found.owners, strict=True))
        turn.data.among = {guide: owners[guide] for guide in own}
        return Proceed()
    return Open("guide", at_page(turn, f"guide:{own[0]}").partition(":")[2])


def _done(turn: Turn[Reading]) -> set[str]:
    """The phones of which a part of the text tells that they are done: "em cài xong iphone rồi, giờ tới máy vivo"."""
    telling = turn.services.understanding.known.telling
    pages = [page.id for page in next(iter(tracked(turn).values())).pages]
    parts = telling.clauses.telling(turn.update.text, turn.person.language)
    done = (part for part in parts if telling.screens(part, turn.person.language, pages, pages[0]).done)
    return {guide for part in done for guide in telling.phones(part, True).guides}


def _is_told_first(turn: Turn[Any]) -> bool:
    """Whether the phone is told before anything is asked, and not asked about: "tôi dùng Vsmart. CH Play hình gì"."""
    phones = turn.services.understanding.known.telling.phones
    before, asking = parts(turn)
    return bool(phones(before).guides) and not phones(asking).guides


def owner_named(turn: Turn[Reading]) -> Next | None:
    """The guide for the phone of whoever is named, "mẹ trước đi"; somebody else's is the one of which nobody said whose
    it is."""
    typed, speaks_of_somebody = _without_whose(turn)
    whose = [guide for guide, owner in turn.data.among.items() if owner and f" {words(owner)} " in f" {typed} "]
    unowned = [guide for guide, owner in turn.data.among.items() if not owner]
    found = whose or (unowned if speaks_of_somebody else [])
    return Open("guide", found[0]) if len(found) == 1 else None


def _without_whose(turn: Turn[Any]) -> tuple[str, bool]:
    """The words of a text without whose somebody is, and whether anybody is left: "má em" is the mother."""
    owners = {words(owner) for owner in turn.services.library.written.screens(turn.person.language).phones.owners}
    typed = words(turn.update.text).split()
    left = [word for before, word in pairwise(["", *typed]) if not (word in owners and before in owners)]
    return " ".join(left), not owners.isdisjoint(left)


def denied(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """The same page for whoever says that theirs is no phone with keys, and where nobody knows which one it is, the
    question once more."""
    if not is_no_keypad(turn) or "?" in turn.update.text or turn.data.guide in named(turn).denied:
        return None
    if not reading.tracked:
        return Proceed()
    turn.say(RIGHT)
    return Stay()


def mentioned(turn: Turn[Reading], reading: Guide) -> Next | None:
    """The same page, where some words that ask nothing only mention a phone, or say more of the one in the hand."""
    found = named(turn, hints=True).guides
    if not found or not reading.tracked or asks(turn):
        return None
    turn.say(RIGHT if set(found) == {turn.data.guide} else WHICH_SCREEN)
    return Stay()
