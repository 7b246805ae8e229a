"""A phone that is only named beside what is asked or told, or that is all that is told."""

from typing import Any

from bot.dialogs.guides.asked import LIKELY, NEAR, answered_there, asking_guide, asks, explained, is_about_it
from bot.dialogs.guides.opening.phones import first_page, is_in_general, is_no_keypad, named, phones_told
from bot.dialogs.guides.opening.shown import asks_to_be_shown
from bot.dialogs.guides.opening.what_follows import follows_from_it
from bot.dialogs.guides.opening.which_one import only_names_it
from bot.engine import Next, Open, Turn
from bot.understanding import Kind, Meaning
from bot.understanding.ends import CLAUSE

NAMED = 16
"""Words up to which whoever names a phone wants it to be known."""

WISH = 3
"""Words of a part that only wishes to install, whatever it may be about: "cài cho má"."""


def beside_phone(turn: Turn[Any]) -> str:
    """What is rather asked or told, where a phone is only named beside that and nothing is to be installed: "iphone 7
    hết pin nhanh từ hồi cài"; "" for nothing."""
    text, understanding = turn.update.text, turn.services.understanding
    found = named(turn, hints=True)
    wished = found.wants or (found.wishes and _is_how(turn)) or asks_to_be_shown(turn)
    if not found.guides or wished or is_no_keypad(turn):
        return ""
    parts = [understanding.known.telling.phones.beside(part) for part in CLAUSE.split(text)]
    asked = text if _is_topic(turn.meant(text)) else _rest(turn, parts)
    if not asked or not _is_else(turn, turn.meant(asked)):
        return ""
    if found.wishes and _only_says_which(turn) and not (asks(turn) or _is_told(turn)):
        return ""
    return "" if len(parts) > 1 and any(_installs(turn, part) for part in parts) else asked


def _only_says_which(turn: Turn[Any]) -> bool:
    """Whether a part of a text says no more than which phone it is: "thôi cài đi, máy oppo"."""
    phones = turn.services.understanding.known.telling.phones
    return any(phones(part).only for part in CLAUSE.split(turn.update.text))


def _is_how(turn: Turn[Any]) -> bool:
    """Whether a whole text is likeliest about getting the app: "cài app cho ss j6 sao v"."""
    meaning, shown = turn.meant(turn.update.text), explained(turn)
    return meaning.kind is Kind.JOB and meaning.first >= LIKELY and meaning.topics[0].id in shown


def is_about_no_app(turn: Turn[Any]) -> bool:
    """Whether that is surely about something that no guide installs: "iphone 6s của tui quét mã không được"."""
    rest = beside_phone(turn)
    meaning = turn.meant(rest) if rest else None
    return meaning is not None and meaning.is_sure and not is_about_it(turn, meaning.id)


def declines(turn: Turn[Any]) -> bool:
    """Whether a text wants no guide, although it names a phone, or is like the wish for one; or not the one for the
    phone that it says theirs is not."""
    if is_no_keypad(turn):
        return True
    return only_names_it(turn) or bool(beside_phone(turn)) or is_in_general(turn) or follows_from_it(turn)


def _rest(turn: Turn[Any], parts: list[str]) -> str:
    """The text without its phones, where that is surely a question, or the whole is not likeliest about the first
    page."""
    rest, likeliest = ", ".join(filter(None, parts)), {found.id for found in turn.meant(turn.update.text).topics[:1]}
    return rest if rest and (turn.meant(rest).is_sure or likeliest.isdisjoint(_shown(turn))) else ""


def _is_topic(meaning: Meaning) -> bool:
    return meaning.kind is Kind.TOPIC and meaning.first >= LIKELY


def _is_else(turn: Turn[Any], meaning: Meaning) -> bool:
    """Whether it is likely about something else than what the first page shows."""
    return _is_topic(meaning) and meaning.topics[0].id not in _shown(turn)


def _shown(turn: Turn[Any]) -> set[str]:
    return answered_there(turn, first_page(turn))


def _installs(turn: Turn[Any], part: str) -> bool:
    """Whether a part of a text wants the app, whatever is told in the others."""
    understanding, language = turn.services.understanding, turn.person.language
    meaning = understanding(part, language)
    job = meaning.id if meaning.kind is Kind.JOB else ""
    wishes = understanding.known.telling.phones(part).wishes and len(part.split()) <= WISH
    return wishes or turn.services.library.jobs.opens(language).get(job, "").partition(":")[0] == "guide"


def _tells_else(turn: Turn[Any]) -> bool:
    """Whether the rest of a text may be about something else: "máy asus của vợ bị tắt bluetooth hoài"."""
    meaning = turn.meant(turn.services.understanding.known.telling.phones.beside(turn.update.text))
    return meaning.kind is Kind.TOPIC and meaning.first >= NEAR and meaning.topics[0].id not in _shown(turn)


def _is_told(turn: Turn[Any]) -> bool:
    """Whether a text only tells that the app is there: "thằng em tui xài iphone, app nó báo lỗi hoài"."""
    opens = {f"guide:{name}" for name in (*turn.services.library.tracked, asking_guide(turn))}
    jobs = (job.id for job in turn.services.library.jobs(turn.person.language) if job.opens in opens)
    reported, text = turn.services.understanding.known.telling.reported, turn.update.text
    return any(reported(text, turn.person.language, job) for job in jobs)


def phone_named(turn: Turn[Any]) -> Next | None:
    """The guide for a kind of phone that is told, in some words that ask nothing or wish to install: "sau lưng có chữ
    Samsung"."""
    found = named(turn)
    if _is_told(turn) or beside_phone(turn) or follows_from_it(turn) or is_in_general(turn):
        return None
    if _tells_else(turn) and not (found.wishes or found.switches):
        return None
    if (asks(turn) and not (found.wishes or found.switches)) or len(turn.update.text.split()) > NAMED:
        return None
    return next((Open("guide", name) for name in phones_told(turn)), None)
