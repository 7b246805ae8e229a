"""A question for staff as it is passed on, and how far it has come."""

from dataclasses import dataclass

from bot.content import N_, own_name
from bot.engine import Done, Next, Turn
from bot.engine.conversation import GIST
from bot.store.people import inbox, tickets

LENGTH = 1000
"""Characters of a question for staff: a long letter is read on the phone as badly as it is written."""

PASSED = N_("I have passed it on. Your number is {number}; the answer comes back here. If it is urgent: {hotline}.")
NOTED = N_("This goes along with your question number {number}: “{told}”.")
NOTED_BROKEN = N_(
    "This goes along with your question number {number}: “{told}”. The phone number in it lacks digits, or has too"
    " many: please type it once more."
)


@dataclass
class Wish:
    """What is to be passed on, whether more was told than that, or it is to be confirmed as it was typed, or was
    `handed` to us as a whole, or what came last was `known` and is answered; the number to call that was told with it,
    and whether that is `broken`; the language of whoever wishes it."""

    matter: str = ""
    more: bool = False
    typed: bool = False
    handed: bool = False
    known: bool = False
    phone: str = ""
    broken: bool = False
    language: str = ""

    @property
    def is_written(self) -> bool:
        """Whether something was typed for staff, and not only gathered from what was said before."""
        return self.more or self.typed or self.handed

    def adds(self, text: str, known: bool = False) -> None:
        """One more thing that goes along."""
        self.matter = f"{self.matter}\n{text}"[-LENGTH:]
        self.more, self.typed, self.handed, self.known = True, False, False, known


async def pass_on(turn: Turn[Wish], text: str) -> Next:
    understanding = turn.services.understanding
    ill = turn.topic in understanding.known.illness.urgency.topics or bool(
        understanding(text, turn.person.language).urgent
    )
    number = await tickets.open_(turn.tx, turn.person.id, turn.update.address, text, turn.now, _context(turn), ill)
    turn.misses, turn.asked = 0, ""
    turn.say(
        PASSED,
        turn.opens(N_("Menu"), "menu"),
        number=number,
    )
    return Done()


def _context(turn: Turn[Wish]) -> str:
    """What staff need to understand the question: who asks from where, and what was said before."""
    district = turn.services.library.communes.districts.get(turn.person.district or "")
    language, waiting = turn.data.language or turn.person.language, turn.waiting and turn.words(turn.waiting)
    head = [district.name if district else "", own_name(language), waiting]
    lines = [" · ".join(part for part in head if part)]
    lines += [f"> {_whole(said)}\n{_whole(answered)}" for said, answered in turn.exchanges]
    return "\n".join(lines)


def _whole(gist: str) -> str:
    """Whole words of what was said, where that is not all of it."""
    return gist if len(gist) < GIST else f"{gist.rpartition(' ')[0]} …"


async def withdraw(turn: Turn[Wish]) -> None:
    """Takes back the last question that waits for staff."""
    waiting = await tickets.last_open(turn.tx, turn.person.id)
    if waiting is None or waiting.taken_by is not None:
        turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
        return
    await inbox.close(turn.tx, waiting.id, turn.now)
    turn.say(
        N_("All right, I have taken back your question number {number}; nobody needs to answer it any more."),
        turn.opens(N_("Menu"), "menu"),
        number=waiting.id,
    )


async def say_state(turn: Turn[Wish]) -> bool:
    """How far the last question has come that waits for staff; `False` where none does."""
    waiting = await tickets.last_open(turn.tx, turn.person.id)
    if waiting is None:
        return False
    opened = turn.services.library.site.local(waiting.opened_at)
    turn.say(
        N_(
            "Your question number {number} was passed on at {time} on {date}. {agency} has not answered it yet; they do"
            " in office hours, and the answer comes back here. To be quicker, call {hotline}."
        ),
        turn.opens(N_("Menu"), "menu"),
        number=waiting.id,
        time=f"{opened:%H:%M}",
        date=f"{opened.day}/{opened.month}",
    )
    return True
