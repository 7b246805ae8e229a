"""Delete my data, and mean it."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Step, Turn, UnclearError
from bot.model import Message
from bot.model.writing.text import words
from bot.store.staff import audit, colleagues

YES = N_("Yes, delete everything")
PLAINLY = N_("I only delete after a plain yes: please press “Yes, delete everything”, or type it.")


async def ask_confirm(turn: Turn[Nothing]) -> Message:
    checkpoints = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    choices = (turn.pick(YES, "yes"), turn.pick(N_("No, keep it"), "no", word="no stop later"))
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
    if _only_thanks(turn):
        raise UnclearError(PLAINLY)
    colleague = await colleagues.of(turn.tx, turn.person.id)
    if colleague is not None:
        roles = {"roles": sorted(colleague.roles)}
        await audit.record(turn.tx, colleague.name, "colleague left", roles, turn.now)
    turn.erased = True
    turn.say(N_("Done: I have deleted all that I kept about you. If you write again, we begin anew."))
    return Done()


def _only_thanks(turn: Turn[Nothing]) -> bool:
    """Whether a line is no more than a polite closing, with none of the words of that yes: "ok cảm ơn em"."""
    text = turn.update.text
    closes = turn.services.understanding.known.traits.partings(text, turn.person.language)
    return closes is not None and set(words(text).split()).isdisjoint(words(turn.words(YES)).split())


delete = Dialog(
    "delete",
    Nothing,
    title=N_("Delete my data"),
    commands=("xoa", "delete"),
    steps=(Step(ask_confirm, confirm),),
)
