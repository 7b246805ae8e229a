"""Nothing personal is kept before somebody has agreed. Silence is not consent."""

from dataclasses import dataclass

from bot.content import N_
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Message


@dataclass
class Then:
    """What was wanted: it begins once the person has agreed."""

    wanted: str = ""


def ask_decide(turn: Turn[Then]) -> Message:
    return turn.message(
        N_(
            "Before I keep anything about you: I would store what you tell me here (what you are called, where you"
            " live, your group, whether you want reminders, the places you register or visit, questions to staff; phone"
            " numbers are encrypted). {agency} keeps it to guide and remind you. Staff who trace for the health"
            " authority look up who was where; the list of places goes to that authority. You can see all of it or"
            " delete it at any time with /dulieu and /xoa. Do you agree?"
        ),
        turn.pick(N_("I agree"), "yes"),
        turn.pick(N_("No, thank you"), "no"),
    )


async def begin(turn: Turn[Then], arg: str) -> Next:
    turn.data.wanted = arg
    return decide


async def decide(turn: Turn[Then]) -> Next:
    if turn.choice() == "yes":
        await turn.change(consented_at=turn.now)
        return Open(*turn.data.wanted.split(":", 1))
    turn.say(
        N_("That is fine: nothing is stored. You can still ask questions and follow the guides."),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


consent = Dialog(
    "consent",
    Then,
    title=N_("your consent"),
    begin=begin,
    steps=(Step(ask_decide, decide),),
)
