"""What staff answered goes back into the conversation it came from."""

from datetime import datetime
from functools import partial

from bot.chores.notices import TALK_OVER
from bot.content import N_, Library, Words
from bot.engine import opening
from bot.engine.outbox import Outbox
from bot.model import Address, Message, Ticket
from bot.store import Store
from bot.store.people import people, tickets


async def deliver(store: Store, library: Library, outbox: Outbox, now: datetime) -> int:
    """Puts the answers that wait into the outbox; gives how many. An answer is marked in the same commit."""
    async with store.read() as tx:
        waiting = await tickets.to_deliver(tx)
    said = 0
    for ticket, address in waiting:
        said += await _say(store, library, outbox, ticket, address, now)
    return said


def written(words: Words, ticket: Ticket) -> Message:
    """What the person reads. While a colleague talks with them it is the answer alone; with the last one the bot is
    back, once."""
    if ticket.held:
        return Message(words(N_("{agency}: {answer}"), answer=ticket.answer))
    text = words(
        N_("{agency} answers your question “{question}”:\n\n{answer}"), question=ticket.question, answer=ticket.answer
    )
    back = f"\n\n{words(TALK_OVER)}" if ticket.closed_at and ticket.taken_by else ""
    choices = (opening(words(N_("Ask something else")), "human"), opening(words(N_("Menu")), "menu"))
    return Message(text + back, choices)


async def _say(store: Store, library: Library, outbox: Outbox, ticket: Ticket, address: Address, now: datetime) -> bool:
    async with store.read() as tx:
        person = await people.at(tx, address)
    if person is None or not outbox.reaches(address):
        return False
    words = library.words[person.language]
    message = written(words, ticket)
    return await outbox.say([(address, message)], partial(tickets.delivered, number=ticket.id, now=now))
