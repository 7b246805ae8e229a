"""What staff answered goes back into the conversation it came from."""

from datetime import datetime

import structlog

from bot.chores.notices import TALK_OVER
from bot.content import N_, Library, Words
from bot.engine import opening
from bot.model import Address, Channel, Message, RetryError, SendError, Ticket, UnreachableError
from bot.store import Store
from bot.store.people import people, tickets

log = structlog.get_logger()


async def deliver(store: Store, library: Library, channels: dict[str, Channel], now: datetime) -> int:
    """Sends the answers that wait; gives how many. Marked before it is sent, and the mark taken back only when it
    certainly did not leave: an answer never comes twice."""
    async with store.read() as tx:
        waiting = await tickets.to_deliver(tx)
    sent = 0
    for ticket, address in waiting:
        if address.channel in channels and await _claimed(store, ticket, now):
            sent += await _send(store, library, channels[address.channel], ticket, address, now)
    return sent


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


async def _claimed(store: Store, ticket: Ticket, now: datetime) -> bool:
    async with store.begin() as tx:
        return await tickets.delivered(tx, ticket.id, now)


async def _send(
    store: Store, library: Library, channel: Channel, ticket: Ticket, address: Address, now: datetime
) -> int:
    async with store.read() as tx:
        person = await people.at(tx, address)
    if person is None:
        return 0
    words = library.words[person.language]
    message = written(words, ticket)
    try:
        await channel.send(address, message)
    except RetryError:
        async with store.begin() as tx:
            await tickets.undelivered(tx, ticket.id)
        return 0
    except UnreachableError:
        async with store.begin() as tx:
            await people.unreachable(tx, address, now)
        return 0
    except SendError as wrong:
        log.error("answer to a ticket not delivered", ticket=ticket.id, reason=str(wrong))
        return 0
    return 1
