"""Where somebody lives and which group they belong to, so that reminders fit."""

from dataclasses import dataclass, field

from bot.content import N_
from bot.dialogs import communes
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Choice, Message


@dataclass
class Home:
    """The place being asked for."""

    district: str = ""
    commune: str = ""
    maybe: list[str] = field(default_factory=list)


profile = Dialog(
    "profile",
    Home,
    title=N_("My place and group"),
    words=N_("my place, change my place, my commune"),
    commands=("noio", "place"),
    needs_consent=True,
)
group = Dialog(
    "group",
    Home,
    title=N_("My group"),
    words=N_("my group, change my group"),
    commands=("nhom", "group"),
    needs_consent=True,
)


@profile.ask(
    lambda turn: communes.ask_district(turn, N_("Where do you live? Pick the district, or type your commune."))
)
async def district(turn: Turn[Home]) -> Next:
    if communes.hear_district(turn):
        return await _placed(turn)
    return commune


@profile.ask(lambda turn: communes.ask_commune(turn, turn.data.district))
async def commune(turn: Turn[Home]) -> Next:
    if turn.picked == "other":
        return district
    communes.hear_commune(turn)
    return await _placed(turn)


@profile.ask(lambda turn: communes.ask_which(turn, turn.data.maybe))
async def which(turn: Turn[Home]) -> Next:
    if turn.picked == "other":
        return district
    communes.hear_commune(turn)
    return await _placed(turn)


def groups(turn: Turn[Home]) -> Message:
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


belongs = profile.ask(groups)(take_group)
group.ask(groups)(take_group)


async def _placed(turn: Turn[Home]) -> Next:
    if turn.data.maybe:
        return which
    await turn.change(district=turn.data.district, commune=turn.data.commune)
    turn.say(N_("Noted: {place}."), place=turn.services.library.communes.where(turn.data.commune))
    return belongs
