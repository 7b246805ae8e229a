"""What one person has asked, and what came: every answer, none other, in the order of the questions."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence

from tests.emulators.telegram.people import Person

QUESTIONS = (
    "/help",
    "menu",
    "Bluezone là gì vậy?",
    "cài ứng dụng có tốn pin không",
    "ứng dụng có thu thập vị trí của tôi không",
    "ứng dụng có mất tiền không",
    "Khẩu trang vải giặt mấy lần?",
    "Mã QR điểm kiểm dịch để làm gì?",
    "Bluezone có cần mạng không?",
    "Quét mã QR bằng ứng dụng nào?",
    "F0 là gì",
    "Điện thoại bấm phím có cài Bluezone được không?",
    "Làm sao biết Bluezone đang hoạt động?",
    "Có phải luôn bật Bluetooth không?",
    "Lượt tiếp xúc là gì?",
    "Khai báo y tế hộ người thân được không?",
    "Lấy mã QR cá nhân ở đâu?",
    "Cập nhật Bluezone như thế nào?",
    "Chi phí cách ly tập trung do ai trả?",
    "Ở nhà một mình sao vẫn có lượt tiếp xúc?",
    "Nhiều người dùng chung một điện thoại thì sao?",
    "Khách không chịu quét mã thì làm sao?",
    "Tỏi, gừng, nước muối có ngừa được COVID-19 không?",
)
"""Each is answered with one message of its own, always the same, whatever was said before (tests/test_soak.py)."""


def text_of(message: dict[str, object]) -> str:
    """A text, or the caption of a picture."""
    return str(message.get("text", message.get("caption", "")))


async def answers(person: Person) -> list[str]:
    """What each question is answered with, once the person is known."""
    found = []
    for question in ("menu", *QUESTIONS):
        since = len(person.received)
        await person.says(question)
        while len(person.received) == since:
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.5)
        said = [text_of(message) for message in person.received[since:]]
        assert len(said) == 1, (question, said)
        found += said
    assert len(set(found[1:])) == len(QUESTIONS), found
    return found[1:]


async def books(people: Sequence[Person], known: Sequence[str]) -> list["Book"]:
    """One for each, once all are known to the bot: strangers are answered otherwise."""
    for person in people:
        await person.says("menu")
    while not all(person.received for person in people):
        await asyncio.sleep(0.05)
    await asyncio.sleep(1.0)
    return [Book(person, known, random.randrange(len(QUESTIONS))) for person in people]


RECENT = 20
"""How many of the last answers may come again: with three that are asked at once these are all different ones. One that
was on its way at each of several kills comes again after all that was asked between them."""


class Book:
    """Reads what a person got, once. A reply may come again that was on its way, or was not noted yet, when a process
    died: it is one of the last, and is counted. `again` has for each of these its place and that of the one before it,
    among all that the person received; `strange` is what was something else."""

    def __init__(self, person: Person, known: Sequence[str], start: int) -> None:
        self.person, self._known = person, known
        self._first, self.asked, self._answered, self._read = start, 0, 0, len(person.received)
        self.count: Counter[str] = Counter()
        self.again: list[tuple[int, int]] = []
        self.strange: list[str] = []
        self._came: dict[int, int] = {}

    async def asks(self) -> None:
        """The next question."""
        question = QUESTIONS[(self._first + self.asked) % len(QUESTIONS)]
        self.asked += 1
        await self.person.says(question)

    @property
    def complete(self) -> bool:
        """Whether everything has been answered."""
        self._look()
        return self._answered == self.asked

    async def waits(self, seconds: float) -> None:
        """Until everything has been answered; what is not by then counts as silence."""
        try:
            async with asyncio.timeout(seconds):
                while not self.complete:
                    await asyncio.sleep(0.05)
        except TimeoutError:
            self.close()

    def close(self) -> None:
        """Counts what was not answered; nobody waits for it any more."""
        self._look()
        self.count["silent"] += self.asked - self._answered
        self._answered = self.asked

    def _look(self) -> None:
        for message in self.person.received[self._read :]:
            self._judge(text_of(message))
            self._read += 1

    def _judge(self, text: str) -> None:
        late = range(max(0, self._answered - RECENT), self._answered)
        early = range(self._answered + 1, self.asked)
        if self._answered < self.asked and text == self._wanted(self._answered):
            self._came[self._answered] = self._read
            self._answered += 1
        elif earlier := [place for place in late if text == self._wanted(place)]:
            self.count["twice"] += 1
            self.again.append((self._came.get(earlier[-1], self._read), self._read))
            self._came[earlier[-1]] = self._read
        elif any(text == self._wanted(place) for place in early):
            self.count["out of order"] += 1
        else:
            self.count["something else"] += 1
            self.strange.append(text)

    def _wanted(self, place: int) -> str:
        return self._known[(self._first + place) % len(self._known)]
