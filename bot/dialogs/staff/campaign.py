"""One campaign: what it says, to whom and when, and everything that can be done with it."""

from bot.campaigns.audiences.words import in_words
from bot.campaigns.schedules import schedule_words
from bot.campaigns.schedules.rules import in_force
from bot.campaigns.wording import REFUSALS, STATES
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.dialogs.staff import approve
from bot.dialogs.staff.actions import ACTIONS, ASKED, LABELS
from bot.dialogs.staff.start import me
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.model import Campaign, CampaignState, Choice, Colleague
from bot.model.writing.text import whole_number
from bot.store.campaigns import campaigns
from bot.store.ledger import finish
from bot.store.staff import audit

CLOSED = (CampaignState.FINISHED, CampaignState.CANCELLED)


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    """ "12" shows a campaign, "12/pause" does something with it first."""
    number, action, seen, *_ = f"{arg}//".split("/")
    colleague = await me(turn)
    found = await campaigns.by_id(turn.tx, whole_number(number) or 0)
    if colleague is None or found is None:
        return Open("staff")
    if action == "approve":
        await approve.say_all(turn, found)
        return Done()
    if action == "return":
        return Open("send_back", str(found.id))
    if action in ASKED:
        _say_confirmation(turn, found, action)
        return Done()
    try:
        if action == "approve-yes":
            await approve.approve(turn, colleague, found, seen)
        elif action in ACTIONS:
            await ACTIONS[action](turn, colleague, found)
    except tuple(REFUSALS) as refused:
        detail = {"campaign": found.id, "action": action, "why": type(refused).__name__}
        await audit.record(turn.tx, colleague.name, "campaign refused", detail, turn.now)
        turn.say(REFUSALS[type(refused)], titles=str(refused))
    await _say_campaign(turn, colleague, await campaigns.by_id(turn.tx, found.id) or found)
    return Done()


async def _say_campaign(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    if campaign.returned_for and campaign.state is CampaignState.DRAFT:
        turn.say(N_("It was sent back: “{reason}”"), reason=campaign.returned_for)
    turn.say(
        N_("“{campaign}”: {state}.\n\nTo whom:\n{audience}\n\nWhen: {schedule}\n{firings}"),
        *await _choices(turn, colleague, campaign),
        campaign=campaign.name,
        state=turn.words(STATES[campaign.state]),
        audience=in_words(campaign.audience, turn.words, turn.services.library),
        schedule=schedule_words.in_words(
            turn.words, campaign.rrule, campaign.starts_at, turn.services.library.site.zone
        ),
        firings=await _firings(turn, campaign),
    )


async def _firings(turn: Turn[Nothing], campaign: Campaign) -> str:
    """The next five, where there are several."""
    if not campaign.rrule or campaign.state in CLOSED:
        return ""
    site = turn.services.library.site
    nobody = (await in_force(turn.tx)).left_out(site.country)(campaign)
    firings = schedule_words.next_five(campaign.rrule, campaign.starts_at, turn.now, site.zone, nobody)
    shown = ", ".join(f"{at:%d/%m %H:%M}" for at in firings)
    if campaign.skip_holidays:
        return turn.words(N_("Next: {firings}; not on public holidays."), firings=shown)
    return turn.words(N_("Next: {firings}."), firings=shown)


async def _choices(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> list[Choice]:
    """What can be done now, the likeliest first."""
    doubt = bool(await finish.doubtful(turn.tx, campaign.id, 1))
    offered = {
        CampaignState.DRAFT: ["preview", "test", "reach", "submit", "edit"],
        CampaignState.WAITING: ["preview", "test", "reach", *(["approve"] if colleague.approves else []), "return"],
        CampaignState.SCHEDULED: ["preview", "watch", "pause", "results"],
        CampaignState.RUNNING: ["watch", "pause", "results"],
        CampaignState.PAUSED: [*(["resume"] if colleague.approves else []), "results"],
        CampaignState.FINISHED: ["results", "preview"],
        CampaignState.CANCELLED: ["results", "preview"],
    }[campaign.state]
    extra = [
        *(["resend"] if doubt and colleague.approves else []),
        "kit",
        *([] if campaign.state in CLOSED else ["cancel"]),
    ]
    ways = [turn.opens(LABELS[name], "campaign", f"{campaign.id}/{name}") for name in (*offered, *extra)]
    return [*ways, turn.opens(N_("For staff"), "staff")]


def _say_confirmation(turn: Turn[Nothing], campaign: Campaign, action: str) -> None:
    turn.say(
        ASKED[action],
        turn.opens(N_("Yes, do it"), "campaign", f"{campaign.id}/{action}-yes"),
        turn.opens(N_("No, go back"), "campaign", str(campaign.id)),
        campaign=campaign.name,
    )


campaign = Dialog("campaign", Nothing, plain=True, begin=begin)
