"""A person of flesh and blood."""

from dataclasses import dataclass
from typing import Any

from bot.content import N_, own_name
from bot.content.meanings import THANKS
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError, was_heard
from bot.engine.conversation import GIST
from bot.model import Choice, Message
from bot.store.people import tickets
from bot.understanding import Kind, Zone, mask

LENGTH = 1000
"""Characters of a question for staff: a long letter is read on the phone as badly as it is written."""

OFFERED = "offered"
"""Opened with this, it passes on at once what was typed last."""

STATE = "state"
"""Opened with this, it tells how far what was passed on has come."""

TOLD, TELLS = 3, 9
"""Words of a line that tells what it is about, and of a wish for a person that does."""

MATTER = N_(
    "Call {hotline} in office hours, and you speak with a person at once. Or I pass on what you have just told me here"
    " to {agency}; the answer comes back here. Shall I? If they should know more, just type it."
)
ASK = N_(
    "Call {hotline} in office hours, and you speak with a person at once. Or type here what it is about: I pass it on"
    " to {agency}, and the answer comes back here. Please do not send codes, ID numbers or health records."
)
MORE = N_("Noted, that goes along. Shall I pass it on now? If there is more, just type it.")

OFFER = N_(
    "“{question}”\nShall I pass this question on to a person at {agency}? The answer comes back here, in"
    " office hours. Or type it anew, in your own words."
)


@dataclass
class Wish:
    """What is to be passed on, whether more was told than that, and the language of whoever wishes it."""

    matter: str = ""
    more: bool = False
    language: str = ""


def offer(turn: Turn[Any]) -> Message:
    """Offers to pass on what was asked last; nothing waits for an answer to that."""
    return turn.message(
        OFFER,
        turn.opens(N_("Yes, pass it on"), "human", OFFERED, word="yes person"),
        turn.opens(N_("Menu"), "menu"),
        question=turn.asked,
    )


async def begin(turn: Turn[Wish], arg: str) -> Next:
    """Says whom to call, and what would be passed on, unless its passing on was offered just now; or how far what was
    passed on has come."""
    if arg == STATE and await _say_state(turn):
        return Done()
    if arg == OFFERED and turn.asked and was_heard(turn, turn.asked):
        return await _pass_on(turn, turn.asked)
    turn.data.matter = _matter(turn)
    turn.data.language = _spoken(turn)
    return question


def _matter(turn: Turn[Wish]) -> str:
    """What it is about: what was asked and told in the last few lines, and what the wish itself tells."""
    wish = mask(turn.update.text)
    told = [heard for heard, _ in turn.exchanges if len(heard.split()) >= TOLD] if turn.asked else []
    return "\n".join([*told, *([wish] if len(wish.split()) >= TELLS else [])])


def _spoken(turn: Turn[Wish]) -> str:
    """The language of the wish."""
    return turn.services.understanding.language_of(turn.update.text, turn.person.language)


def ask_question(turn: Turn[Wish]) -> Message:
    """Whom to call, and the offer to pass on what was said here; or asks for it."""
    site, spoken = turn.services.library.site, turn.data.language or turn.person.language
    words = turn.services.library.words[spoken]
    hotline = site.names_in(spoken)["hotline"]
    call = Choice(words(N_("Call {hotline}")), url=f"tel:{''.join(filter(str.isdigit, hotline))}")
    lines = [words(MORE if turn.data.more else MATTER if turn.data.matter else ASK)]
    if spoken != site.languages[0]:
        lines.append(words(N_("I tell them to answer in the language you write in.")))
    yes = (Choice(words(N_("Yes, pass it on")), "yes", word="person"),) if turn.data.matter else ()
    return Message("\n\n".join(lines), (call, *yes, Choice(words(N_("No, thank you")), "no")))


async def question(turn: Turn[Wish]) -> Next:
    if turn.picked == "no":
        turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
        return Done()
    if turn.picked == "yes":
        return await _pass_on(turn, turn.data.matter)
    return await _more(turn) if turn.data.matter else await _pass_on(turn, turn.text(limit=LENGTH))


async def _pass_on(turn: Turn[Wish], text: str) -> Next:
    understanding = turn.services.understanding
    ill = turn.topic in understanding.urgency.topics or bool(understanding(text, turn.person.language).urgent)
    number = await tickets.open_(turn.tx, turn.person.id, turn.update.address, text, turn.now, _context(turn), ill)
    turn.misses, turn.asked = 0, ""
    turn.say(
        N_("I have passed it on. Your number is {number}; the answer comes back here. If it is urgent: {hotline}."),
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


async def _more(turn: Turn[Wish]) -> Next:
    """Something else was typed while passing on was offered: perhaps we know the answer to that; otherwise it joins
    what is passed on. Nothing goes to staff that nobody said should."""
    typed = turn.text(limit=LENGTH)
    meaning = turn.meant(typed)
    if meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER and turn.services.understanding.asks(typed):
        return Open("ask", typed)
    if meaning.word == THANKS:
        turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
        return Done()
    if meaning.kind is Kind.JOB and len(typed.split()) < TELLS:
        raise UnclearError(N_("Please press “Yes, pass it on”, or tell me what they should know."))
    turn.data.matter = f"{turn.data.matter}\n{typed}"[-LENGTH:]
    turn.data.more = True
    return question


async def _say_state(turn: Turn[Wish]) -> bool:
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


human = Dialog(
    "human",
    Wish,
    title=N_("Talk to a person"),
    commands=("canbogiup", "human"),
    begin=begin,
    steps=(Step(ask_question, question),),
)
