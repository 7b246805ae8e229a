"""What is typed where nothing is open, and yet wants to be shown how to install."""

from typing import Any

from bot.dialogs.guides.answering import is_answered
from bot.dialogs.guides.asked import BRAND, LIKELY, answered_there, asking_guide, asks, is_about_it
from bot.dialogs.guides.opening.anywhere import said_anywhere
from bot.dialogs.guides.opening.beside_phone import beside_phone
from bot.dialogs.guides.opening.phones import first_page, is_in_general, is_no_keypad, named, phones_told, tracked
from bot.dialogs.guides.opening.shown import asks_to_be_shown
from bot.dialogs.guides.opening.unplaced import is_warned, told_of_a_swindler
from bot.dialogs.guides.opening.what_follows import follows_from_it
from bot.dialogs.guides.saying import said_of
from bot.engine import Next, Open, Turn
from bot.understanding import Kind

AHEAD = 8
"""Words up to which whoever goes ahead does that and nothing else: "ok chỉ đi"."""


RECENT = 2
"""Lines of somebody that what was talked of is seen from."""


def claimed(turn: Turn[Any], offered: bool) -> bool:
    """Whether a text goes ahead after an answer about the app, or after an offer to install it."""
    text = turn.update.text
    if not turn.topic or len(text.split()) > AHEAD or not (offered or is_about_it(turn, turn.topic)):
        return False  # most texts
    if is_warned(turn) and told_of_a_swindler(turn):
        return False  # "cài luôn rồi, nó đòi nhập số"
    ahead = said_anywhere(turn).goes_ahead and not asks(turn)
    return ahead and all(is_about_it(turn, topic) for topic in _recent(turn))


def _recent(turn: Turn[Any]) -> list[str]:
    """The topics that the last lines were about: "có tốn tiền không" may have been asked of something else."""
    meanings = [turn.services.understanding(line, turn.person.language) for line, _ in turn.exchanges[-RECENT:]]
    return [meaning.id for meaning in meanings if meaning.is_sure]


def wished(turn: Turn[Any]) -> Next | None:
    """The guide that is wished for a phone, whatever is told with it: "cài cho ngoại, máy realme, không có data"; some
    words that name one are such a wish. Whoever asks whether it works there, or how, is answered and shown; whoever
    wants it and does not say on which phone is asked that."""
    own, found = phones_told(turn), named(turn)
    if (is_no_keypad(turn) and "?" not in turn.update.text) or asks_to_be_shown(turn):
        return Open("guide", next(iter(_hinted(turn)), asking_guide(turn)))
    if beside_phone(turn) or is_in_general(turn) or (asks(turn) and follows_from_it(turn)):
        return None
    if asks(turn):
        phones = own or (_hinted(turn) if found.wishes else [])
        if not phones and _is_how_on_any(turn):
            return Open("guide", asking_guide(turn))
        wants = found.wants and not turn.meant(turn.update.text).is_sure
        shown = bool(phones) and (wants or _is_how(turn) or _is_whether(turn, own))
        return Open("guide", phones[0]) if shown else None
    if own and (found.wishes or len(turn.update.text.split()) <= BRAND):
        return Open("guide", own[0])
    wants = found.wants and _is_how(turn) and not said_anywhere(turn).done
    return Open("guide", asking_guide(turn)) if wants else None


def _hinted(turn: Turn[Any]) -> list[str]:
    """The guides that install, for what only such a phone has or is called: "j7 prime"."""
    return [guide for guide in named(turn, hints=True).guides if guide in turn.services.library.tracked]


def _is_how_on_any(turn: Turn[Any]) -> bool:
    """Whether it is asked how to install, and on no kind of phone: the answers for two of them come first."""
    library, meaning = turn.services.library, turn.meant(turn.update.text)
    opens = {f"guide:{name}" for name in library.tracked}
    of_phones = {topic for job in library.jobs(turn.person.language) if job.opens in opens for topic in job.topics}
    first = {found.id for found in meaning.topics[:2]}
    return meaning.kind is Kind.TOPIC and meaning.first >= LIKELY and len(first & of_phones) > 1


def _is_how(turn: Turn[Any]) -> bool:
    """Whether a text is about getting the app, as its first page is."""
    meaning = turn.meant(turn.update.text)
    there = answered_there(turn, first_page(turn))
    return meaning.kind is not Kind.ASIDE and meaning.first >= LIKELY and meaning.topics[0].id in there


def _is_whether(turn: Turn[Any], phones: list[str]) -> bool:
    """Whether it is asked of a phone that is named what is answered beside the first page."""
    if not phones:
        return False
    first = first_page(turn)
    said = said_of(turn, tracked(turn)[phones[0]].pages, first.id)
    return said.page == first.id and is_answered(turn, first.id, said.answer)
