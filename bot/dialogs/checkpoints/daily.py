"""How many places are registered within a day: by one person, from one address and in all; and how somebody shows that
they can be called."""

from datetime import timedelta
from typing import Any

from bot.content import N_
from bot.engine import Turn, UnclearError
from bot.limits.limits import EVERYBODY
from bot.limits.origin import OURS
from bot.limits.rules import ALL_PLACES, PLACES, PLACES_A_DAY, PLACES_OF_ONE_WHO_CAN_BE_CALLED
from bot.model import Message
from bot.store import buckets
from bot.store.checkpoints import ownership
from bot.store.staff import colleagues


async def may_register(turn: Turn[Any], count: int, can_be_called: bool = False) -> bool:
    """Whether so many more fit into this day; says so where they do not. A colleague may register any number."""
    if await colleagues.of(turn.tx, turn.person.id) is not None:
        return True
    most = PLACES_OF_ONE_WHO_CAN_BE_CALLED if can_be_called else PLACES_A_DAY
    today = await ownership.count_since(turn.tx, turn.person.id, turn.now - timedelta(days=1))
    if today + count <= most:
        return can_be_called or await _not_too_many(turn, count)
    turn.say(
        N_(
            "One person can register up to {limit} places a day here, and nothing was registered now. For a longer list"
            " please call {hotline}: somebody at {agency} registers it with you."
        ),
        turn.opens(N_("Talk to a person"), "human"),
        turn.opens(N_("Menu"), "menu"),
        limit=most,
    )
    return False


async def _not_too_many(turn: Turn[Any], count: int) -> bool:
    """Whether so many more may come from this address, and in all, where nobody has shown that they can be called."""
    for rule, key in ((PLACES, turn.update.origin), (ALL_PLACES, EVERYBODY)):
        if key != OURS and await buckets.take(turn.tx, rule.name, key, rule.burst, rule.rate, count):
            turn.services.figures.limited(rule.name)
            turn.say(
                N_(
                    "A great many places were registered today, more than we can look through, so nothing was"
                    " registered now. Please try again tomorrow, or call {hotline}: somebody at {agency} registers it"
                    " with you."
                ),
                turn.opens(N_("Talk to a person"), "human"),
                turn.opens(N_("Menu"), "menu"),
            )
            return False
    return True


def ask_own_phone(turn: Turn[Any]) -> Message:
    """For whoever has a longer list."""
    question = turn.message(
        N_(
            "If you see a button that shares your own phone number, you can also press that, and send the list once"
            " more: then up to {limit} places a day are fine. I only look whether it is yours, and do not keep it."
        ),
        turn.pick(N_("Not now"), "no"),
        limit=PLACES_OF_ONE_WHO_CAN_BE_CALLED,
    )
    return Message(question.text, question.choices, phone_button=turn.words(N_("Share my phone number")))


def must_be_own(turn: Turn[Any]) -> None:
    """Raises `UnclearError` where it is not the channel that says whose number it is: what is typed, and somebody
    else's contact, show nothing."""
    if not turn.update.own_phone:
        raise UnclearError(N_("That does not tell me your own number: only the button below the text field can."))
