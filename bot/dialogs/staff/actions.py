"""What colleagues can do with a campaign, and what these things are called."""

from collections.abc import Awaitable, Callable

from bot.campaigns import lifecycle
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.dialogs.staff import previews
from bot.engine import Turn
from bot.model import Campaign, Colleague
from bot.store.campaigns import watches

Action = Callable[[Turn[Nothing], Colleague, Campaign], Awaitable[None]]


async def _submit(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    others = await lifecycle.submit(turn.tx, colleague, campaign.id, turn.services.library, turn.now)
    if others or (turn.services.office.one_person and colleague.approves):
        turn.say(N_("Handed in. Whoever may approve it has been told."))
    else:
        turn.say(
            N_(
                "Handed in. But there is nobody yet who may approve it: whoever wrote it cannot. An admin can invite"
                " somebody on the server: bot staff invite NAME approver"
            )
        )


async def _pause(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    await lifecycle.pause(turn.tx, colleague, campaign.id, turn.now)
    turn.say(N_("Paused. What is on its way this very moment may still arrive."))


async def _resume(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    await lifecycle.resume(turn.tx, colleague, campaign.id, turn.now)
    turn.say(N_("It goes on."))


async def _cancel(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    await lifecycle.cancel(turn.tx, colleague, campaign.id, turn.now)
    turn.say(N_("Cancelled. What is on its way this very moment may still arrive."))


async def _resend(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    count = await lifecycle.resend(turn.tx, colleague, campaign.id, turn.now)
    turn.say(AGAIN, count=count)


AGAIN = N_(
    "{count} goes out once more. Whoever did get the first one gets it twice.",
    "{count} go out once more. Whoever did get the first one gets it twice.",
)


async def _watch(turn: Turn[Nothing], colleague: Colleague, campaign: Campaign) -> None:
    await watches.begin(turn.tx, turn.person.id, turn.update.address, campaign.id)
    turn.say(N_("I keep a message here that shows how far it is."))


async def _edit(turn: Turn[Nothing], _colleague: Colleague, campaign: Campaign) -> None:
    labels = {
        "name": N_("Change the name"),
        "text": N_("Change the text"),
        "second": N_("Change the second text"),
        "picture": N_("Change the picture"),
        "lead": N_("Change where it leads"),
        "prepared": N_("Change what goes out after a long silence"),
        "audience": N_("Change to whom it goes"),
        "schedule": N_("Change when it goes out"),
    }
    closes, _days = turn.services.office.closing
    turn.say(
        N_("What shall be changed?"),
        *(
            turn.opens(label, "write", f"{campaign.id}/{part}")
            for part, label in labels.items()
            if part != "prepared" or closes
        ),
    )


ASKED = {
    "cancel": N_("Shall “{campaign}” be cancelled for good?"),
    "resend": N_("Shall what is in doubt of “{campaign}” be sent again? Some of these people may have got it already."),
}
ACTIONS: dict[str, Action] = {
    "preview": previews.say_preview,
    "test": previews.say_test,
    "reach": previews.say_reach,
    "results": previews.say_results,
    "kit": previews.say_kit,
    "submit": _submit,
    "pause": _pause,
    "resume": _resume,
    "cancel-yes": _cancel,
    "resend-yes": _resend,
    "watch": _watch,
    "edit": _edit,
}
LABELS = {
    "preview": N_("Preview on every channel"),
    "test": N_("Send it to me alone"),
    "reach": N_("How many it reaches"),
    "submit": N_("Hand in for approval"),
    "edit": N_("Change something"),
    "approve": N_("Approve"),
    "return": N_("Send back to be changed"),
    "watch": N_("Watch"),
    "pause": N_("Pause"),
    "resume": N_("Go on"),
    "results": N_("Results"),
    "resend": N_("Send again what is in doubt"),
    "kit": N_("Loudspeaker, leaflet, wifi"),
    "cancel": N_("Cancel the campaign"),
}
