"""To whom a campaign goes: a small tree of conditions, kept as JSON."""

from dataclasses import dataclass
from typing import Any

from bot.model.errors import BotError

FIELDS = ("district", "commune", "group", "language", "channel")
"""What `Within` may look at."""

PROGRESS = ("not-begun", "begun", "done")
"""How far an install guide was followed; `begun` is begun and not done."""


class AudienceError(BotError, ValueError):
    """This is not an audience that the program can read."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody who has reminders on. Each class below is a condition that a person at an address meets or does not."""

    @staticmethod
    def of(plain: dict[str, Any]) -> "Audience":
        """The audience that was written as JSON. Raises `AudienceError`."""
        try:
            return _read(plain)
        except (KeyError, TypeError, AttributeError) as wrong:
            raise AudienceError(f"{plain}: not an audience") from wrong

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return {}


@dataclass(frozen=True, slots=True)
class All(Audience):
    """Every part holds."""

    parts: tuple[Audience, ...]

    def plain(self) -> dict[str, Any]:
        return {"all": [part.plain() for part in self.parts]}


@dataclass(frozen=True, slots=True)
class AnyOf(Audience):
    """At least one part holds."""

    parts: tuple[Audience, ...]

    def plain(self) -> dict[str, Any]:
        return {"any": [part.plain() for part in self.parts]}


@dataclass(frozen=True, slots=True)
class Not(Audience):
    """The part does not hold."""

    part: Audience

    def plain(self) -> dict[str, Any]:
        return {"not": self.part.plain()}


@dataclass(frozen=True, slots=True)
class Within(Audience):
    """A field of `FIELDS` has one of these values; somebody who never told it has none of them."""

    field: str
    values: tuple[str, ...]

    def plain(self) -> dict[str, Any]:
        return {self.field: list(self.values)}


@dataclass(frozen=True, slots=True)
class Progress(Audience):
    """How far they are with installing; `page` narrows "begun" to who is stuck there: "android/otp"."""

    state: str
    page: str = ""

    def plain(self) -> dict[str, Any]:
        return {"progress": self.state, **({"page": self.page} if self.page else {})}


@dataclass(frozen=True, slots=True)
class Owner(Audience):
    """Registered a checkpoint."""

    def plain(self) -> dict[str, Any]:
        return {"owner": True}


@dataclass(frozen=True, slots=True)
class Joined(Audience):
    """First wrote before that moment: ISO 8601, a day alone ("2021-05-01") begins at midnight UTC."""

    before: str

    def plain(self) -> dict[str, Any]:
        return {"joined_before": self.before}


@dataclass(frozen=True, slots=True)
class Seen(Audience):
    """Wrote within so many days before the campaign fires."""

    days: int

    def plain(self) -> dict[str, Any]:
        return {"seen_within_days": self.days}


@dataclass(frozen=True, slots=True)
class Alone(Audience):
    """Nobody but a colleague who practises, by their number."""

    colleague: int

    def plain(self) -> dict[str, Any]:
        return {"alone": self.colleague}


EVERYBODY = Audience()


def both(*parts: Audience) -> Audience:
    """All of these at once, as flat as can be."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, All) else (part,))]
    real = [part for part in flat if part != EVERYBODY]
    return All(tuple(real)) if len(real) > 1 else next(iter(real), EVERYBODY)


def _read(plain: dict[str, Any]) -> Audience:
    """Several keys beside each other must all hold."""
    state, page = plain.get("progress"), plain.get("page", "")
    parts = [_part(key, value) for key, value in plain.items() if key not in ("progress", "page")]
    if state:
        if state not in PROGRESS:
            raise AudienceError(f"progress is one of {', '.join(PROGRESS)}")
        parts.append(Progress(state, page))
    return both(*parts)


def _part(key: str, value: Any) -> Audience:
    # Plural keys, empty where they do not matter, are how audiences were written before they were trees.
    field = key.removesuffix("s")
    if field in FIELDS:
        return EVERYBODY if key != field and not value else Within(field, tuple(str(one) for one in value))
    match key:
        case "all":
            return both(*(_read(part) for part in value))
        case "any":
            return AnyOf(tuple(_read(part) for part in value))
        case "not":
            return Not(_read(value))
        case "owner":
            return Owner() if value else Not(Owner())
        case "joined_before":
            return Joined(str(value))
        case "seen_within_days":
            return Seen(int(value))
        case "alone":
            return Alone(int(value))
    raise AudienceError(
        f"{key}: an audience knows {', '.join(FIELDS)}, progress, owner, joined_before, seen_within_days, alone"
    )
