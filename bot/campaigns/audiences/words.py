"""Audiences in words."""

from collections.abc import Sequence
from datetime import datetime

from babel import Locale
from babel.lists import format_list

from bot.content import N_, Library, Words
from bot.model import Audience
from bot.model.campaigns.audience import EVERYBODY, All, Alone, AnyOf, Joined, Not, Owner, Progress, Seen, Within, both

PROGRESS = {
    "not-begun": N_("has not begun to install {app}"),
    "begun": N_("began to install {app} and stopped"),
    "done": N_("has finished installing {app}"),
}


def in_words(audience: Audience, words: Words, library: Library) -> str:
    """What an audience has in common, a line for each condition."""
    if audience == EVERYBODY:
        return words(N_("everybody who has reminders on"))
    parts = audience.parts if isinstance(audience, All) else (audience,)
    return "\n".join(f"• {_line(part, words, library)}" for part in parts)


def _line(part: Audience, words: Words, library: Library) -> str:
    match part:
        case All(parts):
            return format_list([_inner(condition, words, library) for condition in parts], "standard", words.language)
        case AnyOf(parts):
            return format_list([_inner(condition, words, library) for condition in parts], "or", words.language)
        case Not(inner):
            return words(N_("not: {condition}"), condition=_inner(inner, words, library))
        case Within(field, values):
            return _within(field, values, words, library)
        case Progress(state, page):
            return _stuck(page, words, library) if page else words(PROGRESS[state])
        case Owner():
            return words(N_("has registered a checkpoint"))
        case Joined(before):
            return words(N_("has known me since before {day}"), day=f"{datetime.fromisoformat(before):%d/%m/%Y}")
        case Seen(days):
            return words(N_("wrote within the last day", "wrote within the last {count} days"), count=days)
        case Alone():
            return words(N_("practice: nobody gets it but the colleague who practises"))
    raise TypeError(part)


def _inner(part: Audience, words: Words, library: Library) -> str:
    """A condition within another: what has parts of its own stands in brackets."""
    line = _line(part, words, library)
    return f"({line})" if isinstance(part, All | AnyOf) else line


def _stuck(page: str, words: Words, library: Library) -> str:
    """At "android/otp", as the guide itself calls it and counts its pages."""
    guide = library.guides[words.language].get(page.partition("/")[0])
    found = guide.page(page.partition("/")[2]) if guide else None
    if guide is None or found is None:
        return words(N_("stopped at {page}"), page=page)
    return words(N_("stopped at step {number} of “{guide}”"), number=guide.position(found), guide=guide.title)


def _within(field: str, values: tuple[str, ...], words: Words, library: Library) -> str:
    names = ", ".join(_name(field, value, words.language, library) for value in values)
    sentence = {
        "district": N_("lives in {names}"),
        "commune": N_("lives in {names}"),
        "group": N_("belongs to: {names}"),
        "language": N_("reads: {names}"),
        "channel": N_("writes on: {names}"),
    }[field]
    return words(sentence, names=names)


def _name(field: str, value: str, language: str, library: Library) -> str:
    if field == "district" and value in library.communes.districts:
        return library.communes.districts[value].name
    if field == "commune":
        return library.communes.where(value)
    if field == "language":
        return Locale.parse(value).get_display_name(language) or value
    return library.site.label(library.site.groups, value, language) if field == "group" else value


def narrowed(audience: Audience, part: Audience) -> Audience:
    """The audience with one more condition; a second value of the same field widens that field instead."""
    parts = audience.parts if isinstance(audience, All) else (audience,)
    if isinstance(part, Within):
        return both(*_merged(parts, part))
    if isinstance(part, Progress):
        parts = tuple(other for other in parts if not isinstance(other, Progress))
    return both(*(other for other in parts if other != part), part)


def widened(audience: Audience, part: Audience) -> Audience:
    """The audience, and those as well who meet the condition; nobody is left to be added to everybody."""
    if audience == EVERYBODY:
        return EVERYBODY
    parts = audience.parts if isinstance(audience, AnyOf) else (audience,)
    rest = _merged(parts, part) if isinstance(part, Within) else [*(other for other in parts if other != part), part]
    return AnyOf(tuple(rest)) if len(rest) > 1 else rest[0]


def without(audience: Audience, part: Audience) -> Audience:
    """The audience, but for those who meet the condition."""
    return both(audience, part.part if isinstance(part, Not) else Not(part))


CHANGES = {"only": narrowed, "also": widened, "but": without}
"""How an audience can be changed by one more condition, by what a form or a choice calls it."""


def _merged(parts: Sequence[Audience], part: Within) -> list[Audience]:
    """The parts, with the values of the same field in one of them."""
    same = [other for other in parts if isinstance(other, Within) and other.field == part.field]
    values = dict.fromkeys([value for other in [*same, part] for value in other.values])
    return [*(other for other in parts if other not in same), Within(part.field, tuple(values))]
