"""Letting a campaign go out: what is approved is what is shown here, and nothing else; or it is sent back, and why."""

from dataclasses import dataclass

from bot.campaigns import approval, lifecycle
from bot.campaigns.schedules.rules import in_force
from bot.campaigns.schedules.schedule import begins
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.dialogs.staff import previews
from bot.dialogs.staff.start import me
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Campaign, Colleague
from bot.model.writing.text import whole_number
from bot.store.campaigns import campaigns
from bot.store.staff import colleagues

REASON = 400
"""Letters of a reason."""


async def say_all(turn: Turn[Nothing], campaign: Campaign) -> None:
    """Every text with its picture and buttons, how many get it, who wrote it, what has changed since it was handed in
    before, and the button that approves just this."""
    library = turn.services.library
    for language in library.site.languages:
        for variant in ("A", "B") if campaign.split else ("A",):
            turn.say(previews.of(turn, campaign, language, variant))
    people = (await previews.reached(turn, campaign)).total
    seen = approval.seen(approval.digest(campaign, library), people)
    turn.say(
        N_(
            "“{campaign}” by {authors} goes to {count} person. Shall it go out just like this?",
            "“{campaign}” by {authors} goes to {count} people. Shall it go out just like this?",
        ),
        turn.opens(N_("Yes, do it"), "campaign", f"{campaign.id}/approve-yes/{seen}"),
        turn.opens(N_("Send back to be changed"), "campaign", f"{campaign.id}/return"),
        turn.opens(N_("No, go back"), "campaign", str(campaign.id)),
        campaign=campaign.name,
        authors=await _authors(turn, campaign),
        count=people,
    )
    differ = approval.changed(campaign.handed.get("before", {}), approval.parts(campaign, library))
    if differ:
        what = ", ".join(turn.words(part) for part in differ)
        turn.say(N_("Changed since it was handed in the time before: {parts}."), parts=what)


async def _authors(turn: Turn[Nothing], campaign: Campaign) -> str:
    known = {one.id: one.name for one in await colleagues.all_(turn.tx)}
    somebody = turn.words(N_("somebody on the server"))
    return ", ".join(dict.fromkeys(known.get(number, somebody) for number in campaign.writers)) or somebody


async def approve(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign, seen: str) -> None:
    """Lets go out what was shown."""
    site = turn.services.library.site
    rules = await in_force(turn.tx)
    first = begins(campaign, site.zone, rules.left_out(site.country), turn.now)
    people = (await previews.reached(turn, campaign)).total
    shown = lifecycle.Shown(seen, people, turn.services.library)
    alone = turn.services.office.one_person
    await lifecycle.approve(turn.tx, colleague, campaign.id, shown, first, turn.now, alone)
    turn.say(N_("Approved. It begins on {day} at {clock}."), day=f"{first:%d/%m/%Y}", clock=f"{first:%H:%M}")


@dataclass
class Returning:
    """The campaign's number."""

    number: int = 0


async def begin(turn: Turn[Returning], arg: str) -> Next:
    found = await campaigns.by_id(turn.tx, whole_number(arg) or 0)
    if await me(turn) is None or found is None:
        return Open("staff")
    turn.data.number = found.id
    return reason


async def reason(turn: Turn[Returning]) -> Next:
    colleague, why = await me(turn), turn.text(limit=REASON)
    if colleague is None:
        return Done()
    try:
        await lifecycle.send_back(turn.tx, colleague, turn.data.number, turn.now, why)
        turn.say(N_("Sent back. Whoever wrote it reads why."))
    except lifecycle.CampaignStateError:
        turn.say(N_("That is not possible any more: the campaign has changed in the meantime."))
    return Open("campaign", str(turn.data.number))


send_back = Dialog(
    "send_back",
    Returning,
    title=N_("Send a campaign back"),
    begin=begin,
    keeps_words=True,
    plain=True,
    steps=(Step(N_("What shall be changed? Whoever wrote it reads your words."), reason, any_words=True),),
)
