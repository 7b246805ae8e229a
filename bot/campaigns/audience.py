"""Audiences in words."""

from bot.content import N_, Library, Words
from bot.model import Audience
from bot.model.audience import EVERYBODY, All, AnyOf, Joined, Not, Owner, Progress, Seen, Within, both

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
            return words(N_("all of: {conditions}"), conditions=_list(parts, words, library))
        case AnyOf(parts):
            return words(N_("any of: {conditions}"), conditions=_list(parts, words, library))
        case Not(inner):
            return words(N_("not: {condition}"), condition=_line(inner, words, library))
        case Within(field, values):
            return _within(field, values, words, library)
        case Progress(state, page):
            sentence = words(PROGRESS[state])
            return words(N_("{state}, at {page}"), state=sentence, page=page) if page else sentence
        case Owner():
            return words(N_("has registered a checkpoint"))
        case Joined(before):
            return words(N_("has known me since before {day}"), day=before)
        case Seen(days):
            return words(N_("wrote within the last {days} days"), days=days)
    raise TypeError(part)


def _list(parts: tuple[Audience, ...], words: Words, library: Library) -> str:
    return "; ".join(_line(part, words, library) for part in parts)


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
    if field == "district" and value in library.places.districts:
        return library.places.districts[value].name
    if field == "commune":
        return library.places.where(value)
    return library.site.label(library.site.groups, value, language) if field == "group" else value


def narrowed(audience: Audience, part: Audience) -> Audience:
    """The audience with one more condition; a second value of the same field widens that field instead."""
    parts = audience.parts if isinstance(audience, All) else (audience,)
    if isinstance(part, Within):
        same = [one for one in parts if isinstance(one, Within) and one.field == part.field]
        rest = [one for one in parts if one not in same]
        values = dict.fromkeys([value for one in same for value in one.values] + list(part.values))
        return both(*rest, Within(part.field, tuple(values)))
    if isinstance(part, Progress):
        parts = tuple(one for one in parts if not isinstance(one, Progress))
    return both(*(one for one in parts if one != part), part)
