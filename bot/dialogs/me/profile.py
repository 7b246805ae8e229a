"""Where somebody lives and which group they belong to, so that reminders fit."""

from dataclasses import dataclass, field
from typing import Any

from bot.content import N_
from bot.dialogs import communes
from bot.engine import Dialog, Done, Next, Step, Turn
from bot.model import Choice, Message


@dataclass
class Home:
    """The place being asked for."""

    district: str = ""
    commune: str = ""
    maybe: list[str] = field(default_factory=list)


async def begin(turn: Turn[Home], told: str) -> Next:
    """With what was told while consent was asked for."""
    for line in told.splitlines():
        whole = turn.services.library.communes.only_district(line)
        if whole and turn.data.district != whole.code:
            turn.data.district, turn.data.commune, turn.data.maybe = whole.code, "", []
        elif not whole:
            communes.note(turn.data, communes.placed(turn, line))
    if turn.data.commune or turn.data.maybe:
        return await _placed(turn)
    return commune if turn.data.district else district


def foretold(turn: Turn[Any], text: str) -> str:
    """The commune that a text names, or the district: "Sông Hinh" is a district before it is a commune."""
    if whole := turn.services.library.communes.only_district(text):
        return whole.name
    return ", ".join(commune.name for commune in communes.placed(turn, text)[:1])


def ask_district(turn: Turn[Home]) -> Message:
    return communes.ask_district(turn, N_("Where do you live? Pick the district, or type your commune."))


async def district(turn: Turn[Home]) -> Next:
    if communes.hear_district(turn):
        return await _placed(turn)
    return commune


def ask_commune(turn: Turn[Home]) -> Message:
    return communes.ask_commune(turn, turn.data.district)


async def commune(turn: Turn[Home]) -> Next:
    if turn.picked == "other":
        return district
    communes.hear_commune(turn)
    return await _placed(turn)


def ask_which(turn: Turn[Home]) -> Message:
    return communes.ask_which(turn, turn.data.maybe)


async def which(turn: Turn[Home]) -> Next:
    return await commune(turn)


def ask_take_group(turn: Turn[Home]) -> Message:
    options = turn.services.library.site.groups
    return turn.message(
        N_("Which group describes you best?"),
        *(Choice(option.label[turn.person.language], option.id) for option in options),
        turn.pick(N_("I would rather not say"), "none"),
    )


async def take_group(turn: Turn[Home]) -> Next:
    chosen = turn.choice()
    await turn.change(group=None if chosen == "none" else chosen)
    turn.say(
        N_("Thank you, I have noted that. You can see or delete it at any time."),
        turn.opens(N_("My data"), "about"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


async def _placed(turn: Turn[Home]) -> Next:
    if turn.data.maybe:
        return which
    await turn.change(district=turn.data.district, commune=turn.data.commune)
    turn.say(N_("Noted: {place}."), place=turn.services.library.communes.where(turn.data.commune))
    return take_group


profile = Dialog(
    "profile",
    Home,
    title=N_("My place and group"),
    commands=("noio", "place"),
    needs_consent=True,
    begin=begin,
    foretold=foretold,
    steps=(
        Step(ask_district, district),
        Step(ask_commune, commune),
        Step(ask_which, which),
        Step(ask_take_group, take_group),
    ),
)


group = Dialog(
    "group",
    Home,
    title=N_("My group"),
    commands=("nhom", "group"),
    needs_consent=True,
    steps=(Step(ask_take_group, take_group),),
)
