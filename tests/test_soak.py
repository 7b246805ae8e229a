"""What the soak takes for granted when it judges, and that it sees what is wrong."""

import math

from tests.emulators.telegram.server import TelegramDouble
from tests.emulators.telegram.wire import Sent
from tests.people import Town
from tests.soak.book import QUESTIONS, RECENT, Book
from tests.soak.talks import AT_ONCE, arrived_before

KNOWN = [f"answer {number}" for number in range(len(QUESTIONS))]


async def test_a_question_of_the_soak_has_one_answer(town: Town) -> None:
    """Whatever was said before it: else an answer would be taken for another one, and what follows for silence."""
    answers: dict[str, set[str]] = {question: set() for question in QUESTIONS}
    for start in range(len(QUESTIONS)):
        lan = town.citizen()
        await lan.says("menu")
        for place in (start, start + 1, start + 2):
            question = QUESTIONS[place % len(QUESTIONS)]
            await lan.says(question)
            answers[question].add("\n---\n".join(message.text for message in lan.messages))
    assert all(len(found) == 1 for found in answers.values())
    assert len(set.union(*answers.values())) == len(QUESTIONS)


async def asked(telegram: TelegramDouble, count: int) -> Book:
    """Somebody who has asked the first questions."""
    book = Book(telegram.person(), KNOWN, 0)
    for _ in range(count):
        await book.asks()
    return book


def arrive(telegram: TelegramDouble, book: Book, *places: int) -> None:
    """These answers arrive, one each second."""
    for at, place in enumerate(places):
        book.person.received.append({"text": KNOWN[place]})
        telegram.sent.append(Sent(float(at), "sendMessage", book.person.id, {}, {}))


async def test_what_comes_twice_is_explained_by_a_kill() -> None:
    """The first two answers come again, after a process was killed or after none."""
    telegram = TelegramDouble()
    book = await asked(telegram, 3)
    arrive(telegram, book, 0, 1, 0, 1, 2)
    assert book.complete and book.count == {"twice": 2}
    assert arrived_before(telegram, book, [1.25]) == [1.25, 0.25]
    assert arrived_before(telegram, book, [7.0]) == [math.inf, math.inf]


async def test_what_was_asked_long_ago_may_come_again() -> None:
    """Three processes died while they sent the first answer, three questions apart: it is none of those to come."""
    telegram = TelegramDouble()
    assert len(QUESTIONS) >= RECENT + AT_ONCE
    book = await asked(telegram, 3)
    arrive(telegram, book, 0, 1, 2)
    for _ in range(9):
        await book.asks()
    arrive(telegram, book, *range(3, 12), 0)
    assert book.complete and book.count == {"twice": 1}


async def test_silence_and_disorder_are_seen() -> None:
    """The second answer comes before the first, a stranger's between them, and the third never."""
    telegram = TelegramDouble()
    book = await asked(telegram, 3)
    arrive(telegram, book, 1, 0)
    book.person.received.append({"text": "Chào"})
    book.close()
    assert book.count == {"out of order": 1, "something else": 1, "silent": 2}
