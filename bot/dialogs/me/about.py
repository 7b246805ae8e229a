"""What do you know about me, and who sees it?"""

from bot.content import N_
from bot.dialogs.me.known import Asked, lines
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message


async def tell(turn: Turn[Nothing], _arg: str) -> Next:
    whose = Asked(turn.tx, turn.person, turn.words, turn.services)
    turn.say(Message("\n".join([turn.words(N_("This is all that I keep about you:")), *await lines(whose)])))
    seen = [turn.words(sentence) for sentence in SEEN_BY.values()]
    turn.say(Message("\n".join([turn.words(N_("Who sees it:")), *dict.fromkeys(seen), turn.words(EVERYBODY)])))
    turn.say(
        N_("Questions that I could not answer are kept for {days} days without your name, with all numbers masked."),
        turn.opens(N_("Change my place or group"), "profile"),
        turn.opens(N_("My visits"), "visits"),
        turn.opens(N_("Be known in another chat"), "join"),
        turn.opens(N_("Delete my data"), "delete"),
        turn.opens(N_("Menu"), "menu"),
        days=turn.services.question_days,
    )
    return Done()


WRITES = N_(
    "• whoever writes reminders sees how many people they reach, never who; of checkpoints their name and address, and"
    " the phone number when they ask for it, which is recorded"
)

SEEN_BY = {
    "editor": WRITES,
    "approver": WRITES,
    "tracer": N_(
        "• whoever traces for the health authority sees who was where and their phone number; each look is recorded"
    ),
    "admin": N_(
        "• whoever runs this gives the list of checkpoints, with names, addresses and phone numbers, to the health"
        " authority, and can look up what was sent to you, and what is kept when you ask them; each look is recorded"
    ),
}
"""What each role of a colleague sees."""

EVERYBODY = N_("• whoever answers questions sees yours, with what was said before it, your district and your language")

about = Dialog(
    "about",
    Nothing,
    title=N_("What do you know about me?"),
    commands=("dulieu", "mydata"),
    begin=tell,
)
