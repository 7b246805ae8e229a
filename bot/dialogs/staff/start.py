"""For staff: the way in by invitation, and what there is to do."""

from typing import Any

from bot.campaigns import goals, lifecycle
from bot.campaigns.wording import STATES
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn, opening
from bot.model import Campaign, CampaignState, Choice, Colleague, Message
from bot.store.staff import colleagues

SHOWN = 12
"""Campaigns in a list: what fits a phone without much scrolling."""

ROLES = {
    "editor": N_("You can write campaigns."),
    "approver": N_("You can write campaigns, and approve those of others."),
    "tracer": N_("You can look up visits when the health authority asks; that is done on the server."),
    "admin": N_("You can write campaigns, approve those of others, and do all else that is done in this chat."),
}


async def me(turn: Turn[Any]) -> Colleague | None:
    """The colleague who speaks, if it is one who writes campaigns."""
    colleague = await colleagues.of(turn.tx, turn.person.id)
    return colleague if colleague and colleague.writes else None


async def begin(turn: Turn[Nothing], token: str) -> Next:
    """Only who can join is asked to agree that it is kept; every colleague has been."""
    if token and turn.person.consented_at is None and await colleagues.invited(turn.tx, token, turn.now):
        return Open("consent", f"staff:{token}")
    if token:
        await _join(turn, token)
    colleague = await colleagues.of(turn.tx, turn.person.id)
    if colleague is None:
        turn.say(
            N_("This part is for staff of {agency}. Whoever runs the server can invite you."),
            turn.opens(N_("Menu"), "menu"),
        )
    elif colleague.writes:
        await _say_menu(turn, colleague)
    else:
        turn.say(N_("Hello {name}."), name=colleague.name)
        _say_roles(turn, colleague)
    return Done()


async def _join(turn: Turn[Nothing], token: str) -> None:
    welcomed = await colleagues.accept(turn.tx, token, turn.person.id, turn.now)
    if welcomed is None:
        turn.say(N_("This invitation has been used, or is too old. Please ask for a new one."))
    elif welcomed.writes:
        turn.say(N_("Welcome, {name}!"), name=welcomed.name)
        _say_roles(turn, welcomed)


def _say_roles(turn: Turn[Nothing], colleague: Colleague) -> None:
    *others, last = [sentence for role, sentence in ROLES.items() if role in colleague.roles]
    for sentence in others:
        turn.say(sentence)
    turn.say(last, *(() if colleague.writes else (_console(turn), turn.opens(N_("Menu"), "menu"))))


async def _say_menu(turn: Turn[Nothing], colleague: Colleague) -> None:
    waiting = await lifecycle.with_state(turn.tx, CampaignState.WAITING)
    open_ = [
        *(waiting if colleague.approves else ()),
        *await lifecycle.with_state(turn.tx, CampaignState.RUNNING, CampaignState.PAUSED),
    ]
    told = await goals.in_words(turn.tx, turn.services.library, turn.words)
    if told:
        turn.say(Message(told))
    turn.say(
        N_("What would you like to do, {name}?"),
        turn.opens(N_("Write a campaign"), "write"),
        *(opening(listed(turn, campaign), "campaign", str(campaign.id)) for campaign in open_[:SHOWN]),
        turn.opens(N_("All campaigns"), "campaigns"),
        _console(turn),
        turn.opens(N_("Menu"), "menu"),
        name=colleague.name,
    )


def _console(turn: Turn[Any]) -> Choice:
    return turn.opens(N_("Open the console"), "console")


def listed(turn: Turn[Any], campaign: Campaign) -> str:
    """ "Nhắc cài app (chờ duyệt)"."""
    return turn.words(N_("{campaign} ({state})"), campaign=campaign.name, state=turn.words(STATES[campaign.state]))


async def list_(turn: Turn[Nothing], _arg: str) -> Next:
    if await me(turn) is None:
        return await begin(turn, "")
    newest = await lifecycle.with_state(turn.tx, *CampaignState)
    turn.say(
        N_("The newest campaigns:") if newest else N_("There is no campaign yet."),
        *(opening(listed(turn, campaign), "campaign", str(campaign.id)) for campaign in newest[:SHOWN]),
        turn.opens(N_("Write a campaign"), "write"),
        turn.opens(N_("For staff"), "staff"),
    )
    return Done()


staff = Dialog(
    "staff",
    Nothing,
    title=N_("For staff"),
    commands=("canbo", "staff"),
    link="staff",
    plain=True,
    begin=begin,
)


campaigns = Dialog("campaigns", Nothing, plain=True, begin=list_)
