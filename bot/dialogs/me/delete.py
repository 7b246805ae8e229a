"""Delete my data, and mean it."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Step, Turn
from bot.model import Message
from bot.store.staff import audit, colleagues


async def ask_confirm(turn: Turn[Nothing]) -> Message:
    checkpoints = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    choices = (turn.pick(N_("Yes, delete everything"), "yes"), turn.pick(N_("No, keep it"), "no", word="no stop later"))
    if checkpoints:
        return turn.message(
            N_(
                "This erases all that I keep about you, and your checkpoints: {names}."
                " Their codes stop working. Really?"
            ),
            *choices,
            names=", ".join(checkpoint.name for checkpoint in checkpoints),
        )
    return turn.message(N_("This erases all that I keep about you, at once and for good. Really?"), *choices)


async def confirm(turn: Turn[Nothing]) -> Next:
    if turn.choice() == "no":
        turn.say(N_("Everything stays as it is."), turn.opens(N_("Menu"), "menu"))
        return Done()
    colleague = await colleagues.of(turn.tx, turn.person.id)
    if colleague is not None:
        roles = {"roles": sorted(colleague.roles)}
        await audit.record(turn.tx, colleague.name, "colleague left", roles, turn.now)
    turn.erased = True
    turn.say(N_("Done: I have deleted all that I kept about you. If you write again, we begin anew."))
    return Done()


delete = Dialog(
    "delete",
    Nothing,
    title=N_("Delete my data"),
    commands=("xoa", "delete"),
    steps=(Step(ask_confirm, confirm),),
)
