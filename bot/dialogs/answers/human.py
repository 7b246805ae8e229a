"""A person of flesh and blood."""

from typing import Any

from bot.content import N_, own_name
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError, was_heard
from bot.engine.conversation import GIST
from bot.model import Message
from bot.store.people import tickets
from bot.understanding import Kind, Zone, mask

LENGTH = 1000
"""Characters of a question for staff: a long letter is read on the phone as badly as it is written."""

OFFERED = "offered"
"""Opened with this, it passes on at once what was typed last."""

OFFER = N_(
    "“{question}”\nShall I pass this question on to a person at {agency}? The answer comes back here, in"
    " office hours. Or type it anew, in your own words."
)


def offer(turn: Turn[Any]) -> Message:
    """Offers to pass on what was asked last; nothing waits for an answer to that."""
    return turn.message(
        OFFER,
        turn.opens(N_("Yes, pass it on"), "human", OFFERED, word="yes person"),
        turn.opens(N_("Menu"), "menu"),
        question=turn.asked,
    )


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    """Asks for the question, unless its passing on was offered just now."""
    offered = arg == OFFERED and turn.asked and was_heard(turn, turn.asked)
    return await _pass_on(turn, turn.asked) if offered else question


def ask_question(turn: Turn[Nothing]) -> Message:
    """Offers to pass on what was asked last, or asks for the question."""
    no = turn.pick(N_("No, thank you"), "no")
    if turn.asked:
        return turn.message(
            OFFER,
            turn.pick(N_("Yes, pass it on"), "yes", word="person"),
            no,
            question=turn.asked,
        )
    return turn.message(
        N_(
            "Please type your question for the people at {agency}. The answer comes back here, in office hours."
            " Please do not send codes, ID numbers or health records. If it is urgent, call {hotline}."
        ),
        no,
    )


async def question(turn: Turn[Nothing]) -> Next:
    if turn.picked == "no":
        turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
        return Done()
    if turn.asked and turn.picked != "yes":
        return await _another(turn)
    return await _pass_on(turn, turn.asked or turn.text(limit=LENGTH))


async def _pass_on(turn: Turn[Nothing], text: str) -> Next:
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


def _context(turn: Turn[Nothing]) -> str:
    """What staff need to understand the question: who asks from where, and what was said before."""
    district = turn.services.library.communes.districts.get(turn.person.district or "")
    language, waiting = own_name(turn.person.language), turn.waiting and turn.words(turn.waiting)
    head = [district.name if district else "", language, waiting]
    lines = [" · ".join(part for part in head if part)]
    lines += [f"> {_whole(said)}\n{_whole(answered)}" for said, answered in turn.exchanges]
    return "\n".join(lines)


def _whole(gist: str) -> str:
    """Whole words of what was said, where that is not all of it."""
    return gist if len(gist) < GIST else f"{gist.rpartition(' ')[0]} …"


async def _another(turn: Turn[Nothing]) -> Next:
    """Something else was typed while a question was offered for passing on: perhaps we know the answer to this one;
    otherwise this one is offered. Nothing goes to staff that nobody said should."""
    typed = turn.text(limit=LENGTH)
    meaning = turn.meant(typed)
    if meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER:
        return Open("ask", typed)
    if meaning.kind is Kind.JOB and not turn.services.understanding.asks(typed):
        raise UnclearError(N_("Please type your question, or press “No, thank you”."))
    turn.asked = mask(typed)
    return question


human = Dialog(
    "human",
    Nothing,
    title=N_("Talk to a person"),
    commands=("canbogiup", "human"),
    begin=begin,
    steps=(Step(ask_question, question),),
)
