"""To whom it goes: narrowed condition by condition, with the count after each."""

from bot.campaigns.audience import in_words, narrowed
from bot.campaigns.reach import reach
from bot.content import N_
from bot.dialogs import campaign_shown
from bot.dialogs.campaign_draft import Writing, after, write
from bot.dialogs.campaign_schedule import schedule
from bot.engine import Next, Turn, Unclear
from bot.model import Audience, Choice, Message
from bot.model.audience import EVERYBODY, Not, Owner, Progress, Seen, Within
from bot.store import audience as audiences

CONDITIONS: dict[str, Audience] = {
    "not-begun": Progress("not-begun"),
    "begun": Progress("begun"),
    "owner": Owner(),
    "no-owner": Not(Owner()),
    "seen": Seen(30),
}


async def whom(turn: Turn[Writing]) -> Message:
    """The audience as it stands, how many that are, and how it can be narrowed."""
    target = Audience.of(turn.data.audience)
    parts = await audiences.breakdown(turn.tx, target, campaign_shown.guides(turn), turn.now)
    kept = await audiences.kept(turn.tx)
    return turn.message(
        N_("It goes to:\n{audience}\n\n{count} people can be reached now. Shall it be narrowed?"),
        turn.pick(N_("No, that is right"), "done"),
        turn.pick(N_("Only a district"), "district"),
        turn.pick(N_("Only a commune"), "commune"),
        turn.pick(N_("Only a group"), "group"),
        turn.pick(N_("Only who has not begun to install"), "not-begun"),
        turn.pick(N_("Only who stopped half-way"), "begun"),
        turn.pick(N_("Only owners of a checkpoint"), "owner"),
        turn.pick(N_("Only who has no checkpoint"), "no-owner"),
        turn.pick(N_("Only who wrote in the last 30 days"), "seen"),
        *(Choice(name, f"kept:{name}") for name in kept),
        turn.pick(N_("Save it under a name"), "save"),
        turn.pick(N_("Back to everybody"), "everybody"),
        audience=in_words(target, turn.words, turn.services.library),
        count=reach(parts, turn.services.office).total,
    )


@write.ask(whom)
async def audience(turn: Turn[Writing]) -> Next:
    chosen = turn.choice()
    if chosen == "done":
        return await after(turn, schedule)
    if chosen in ("district", "commune", "group"):
        turn.data.narrowing = chosen
        return value
    if chosen == "save":
        return audience_name
    if chosen.startswith("kept:"):
        turn.data.audience = (await audiences.kept(turn.tx))[chosen.removeprefix("kept:")].plain()
    elif chosen == "everybody":
        turn.data.audience = EVERYBODY.plain()
    else:
        _narrow(turn, CONDITIONS[chosen])
    return audience


def which(turn: Turn[Writing]) -> Message:
    library, narrowing = turn.services.library, turn.data.narrowing
    if narrowing == "district":
        found = library.places.districts.values()
        return turn.message(N_("Which district?"), *(Choice(place.name, place.code) for place in found))
    if narrowing == "group":
        groups = library.site.groups
        return turn.message(N_("Which group?"), *(Choice(one.label[turn.person.language], one.id) for one in groups))
    return turn.message(N_("Which commune? Type its name, with the district if there are several."))


@write.ask(which)
async def value(turn: Turn[Writing]) -> Next:
    if turn.data.narrowing == "commune":
        found = turn.services.library.places.find_communes(turn.text(limit=120))
        if not found:
            raise Unclear(N_("I do not find that commune. Pick it from the list or type its name again."))
        if len(found) > 1:
            raise Unclear(N_("There are several of that name. Please type the district too."))
        code = found[0].code
    else:
        code = turn.choice()
    _narrow(turn, Within(turn.data.narrowing, (code,)))
    return audience


@write.ask(N_("Under which name?"), free_text=True)
async def audience_name(turn: Turn[Writing]) -> Next:
    named = turn.text(limit=40)
    await audiences.keep(turn.tx, named, Audience.of(turn.data.audience), turn.now)
    turn.say(N_("Saved as “{name}”."), name=named)
    return audience


def _narrow(turn: Turn[Writing], part: Audience) -> None:
    turn.data.audience = narrowed(Audience.of(turn.data.audience), part).plain()
