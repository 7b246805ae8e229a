"""Plays a transcript: what somebody does, and every line that they must hear.

    # A scene, told in a line.
    > xin chào
    What the bot says, word for word; … stands for what differs each time.
      [A button]

    > [A button]

Besides words and buttons there are stage directions: `> (sends a photo)`, `> (shares 0912345678)`, `> (a day passes)`,
`> (staff answer: Yes.)`, `> (registers Huong Café)`, `> (sends a code: https://…)`, `> (sends a list: Room 1; Room 2)`,
`> (joins as approver, Binh)`, `> (a campaign goes out)`, `> (Mai takes the question)`, `> (Mai answers: Yes.)`,
`> (Mai closes the question)`.
A line may begin with who does it, `> Minh: [A button]`, and with how much later, `> (45 minutes later) [A button]`.
A typed … is the checkpoint code that was heard last; keep_… and take_… are the one-time links.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from bot.chores import answers, notices, nudges
from bot.inbox import tickets as desk
from bot.model import Attachment, Content, Lead, Message
from bot.sandbox.drawing.qr import code_png
from bot.staff import invitations
from bot.store.people import inbox, tickets
from bot.store.staff import colleagues
from tests.campaigns.office import goes_out, planned
from tests.conversations.places import incoming
from tests.people import Citizen, Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
DONE = re.compile(r"(?:(?P<who>[^\W\d]+): )?(?:\((?P<minutes>\d+) minutes later\) )?(?P<what>.+)")
RECALLED = {"keep_…": r"\bkeep_[\w-]+", "take_…": r"\btake_[\w-]+", "…": r"\b[2-9A-HJKMNP-TV-Z]{8}\b"}
ANSWERS = ("/register", "1", "{name}", "1", "p9", "12 Trần Phú", "0912345678", "1", "3", "2")
"""A registration by somebody who has not agreed yet, and declares the place some other day."""
TALKS = re.compile(r"(?P<name>[A-Z]\w+) (?P<does>takes|answers|closes)(?: the question|: (?P<text>.+))")
HEADER = "name;ward;address;phone"


@dataclass
class Exchange:
    """Something done, and the lines heard after it; blank lines do not count."""

    done: str
    heard: list[str] = field(default_factory=list)


def read(path: Path) -> tuple[list[str], list[Exchange]]:
    """The scene's description and its exchanges."""
    about: list[str] = []
    exchanges: list[Exchange] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("> "):
            exchanges.append(Exchange(line.removeprefix("> ")))
        elif line.startswith("#"):
            about.append(line)
        elif line.strip():
            exchanges[-1].heard.append(line.strip())
    return about, exchanges


async def play(town: Town, path: Path) -> list[Exchange]:
    """Does all that the transcript tells, in the language of its folder; gives what was heard instead."""
    people = defaultdict[str | None, Citizen](lambda: town.citizen(path.parent.name))
    heard: list[Exchange] = []
    for exchange in read(path)[1]:
        done = DONE.fullmatch(exchange.done)
        assert done is not None, exchange.done
        town.passes(minutes=int(done["minutes"] or 0))
        await _do(town, people[done["who"]], _recalled(done["what"], heard))
        lines = [line for message in people[done["who"]].messages for line in shown(message)]
        heard.append(Exchange(exchange.done, lines))
    return heard


def _recalled(done: str, heard: list[Exchange]) -> str:
    """With what anybody heard last in place of …"""
    lines = "\n".join(line for exchange in heard for line in exchange.heard)
    for short, pattern in RECALLED.items():
        done = done.replace(short, (re.findall(pattern, lines) or [short])[-1])
    return done


def shown(message: Message) -> list[str]:
    """A message as the lines of a transcript."""
    pictures = [f"(picture: {message.image.alt})"] if message.image else []
    files = [f"(file: {message.document.name})"] if message.document else []
    lines = [line.strip() for line in message.text.splitlines() if line.strip()]
    buttons = [f"[{choice.label}{f' → {choice.url}' if choice.url else ''}]" for choice in message.choices]
    phone = [f"[{message.phone_button}]"] if message.phone_button else []
    return [*pictures, *files, *lines, *buttons, *phone]


def agrees(expected: str, heard: str) -> bool:
    """Whether a line is what was expected, where … stands for anything."""
    return re.fullmatch(".+".join(re.escape(part) for part in expected.split("…")), heard) is not None


async def _do(town: Town, lan: Citizen, done: str) -> None:
    if done.startswith("("):
        await _direct(town, lan, done.strip("()"))
    elif done.startswith("["):
        await lan.presses(done.strip("[]"))
    else:
        await lan.says(done)


async def _direct(town: Town, lan: Citizen, direction: str) -> None:
    if direction.startswith("registers "):
        await registers(town, lan, direction.removeprefix("registers "))
    elif direction.startswith("sends a code: "):
        screenshot = incoming("code.png", code_png(direction.removeprefix("sends a code: ").encode()))
        await lan.does(attachment=Attachment.PHOTO, file=screenshot)
    elif direction.startswith("sends a list: "):
        names = direction.removeprefix("sends a list: ").split("; ")
        rows = [HEADER, *(f"{name};Phường 9, Tuy Hòa;12 Trần Phú;0912345678" for name in names)]
        await lan.does(attachment=Attachment.FILE, file=incoming("list.csv", "\n".join(rows).encode()))
    elif direction.startswith("joins as "):
        role, _, name = direction.removeprefix("joins as ").partition(", ")
        await joins(town, lan, role, name or "Mai")
    elif found := TALKS.fullmatch(direction):
        await talks(town, lan, found["name"], found["does"], found["text"] or "")
    elif direction == "a campaign goes out":
        await a_campaign_goes_out(town, lan)
    elif direction.startswith("sends a "):
        await lan.sends(Attachment(direction.removeprefix("sends a ")))
    elif direction.startswith("shares "):
        await lan.shares(direction.removeprefix("shares "))
    elif direction.startswith("staff answer: "):
        await staff_answer(town, lan, direction.removeprefix("staff answer: "))
    else:
        assert direction == "a day passes", f"no such stage direction: {direction}"
        await a_day_passes(town, lan)


async def registers(town: Town, lan: Citizen, name: str) -> None:
    """They register a place; the poster, which comes before the last question, is heard with what follows it."""
    for answer in ANSWERS[:-1]:
        await lan.says(answer.format(name=name))
    poster = lan.messages
    await lan.says(ANSWERS[-1])
    town.street.heard[lan.address.chat_id] = [*poster, *lan.messages]


async def a_day_passes(town: Town, lan: Citizen) -> None:
    """A day and a minute go by, and the nudges that are due are sent."""
    town.passes(days=1, minutes=1)
    town.street.heard[lan.address.chat_id] = []
    await nudges.nudge(town.store, town.library, town.outbox, town.now)
    await town.outbox.drain()


async def staff_answer(town: Town, lan: Citizen, text: str) -> None:
    """Staff answer every question that waits, and the answers are delivered."""
    town.street.heard[lan.address.chat_id] = []
    async with town.store.begin() as tx:
        for ticket in await tickets.waiting(tx):
            await tickets.answer(tx, ticket.id, text, town.now)
    await answers.deliver(town.store, town.library, town.outbox, town.now)
    await town.outbox.drain()


async def talks(town: Town, lan: Citizen, name: str, does: str, text: str) -> None:
    """A colleague takes the newest question, says something there, or closes it; what follows from it is delivered."""
    town.street.heard[lan.address.chat_id] = []
    async with town.store.begin() as tx:
        await colleagues.grant(tx, name, "editor", town.now)
        who = await colleagues.called(tx, name)
        assert who is not None
        number = (await inbox.listed(tx, inbox.OPEN))[-1].ticket.id
        if does == "takes":
            await desk.take(tx, who, number, town.now)
        elif does == "answers":
            await desk.answer(tx, who, number, text, town.now, closes=False)
        else:
            await desk.close(tx, who, number, town.now)
    await answers.deliver(town.store, town.library, town.outbox, town.now)
    await notices.deliver(town.store, town.library, town.outbox)
    await town.outbox.drain()


async def joins(town: Town, someone: Citizen, role: str, name: str) -> None:
    """They are invited to be a colleague, and open the link."""
    async with town.store.begin() as tx:
        token = await invitations.invite(tx, name, role, town.now)
    await someone.says(f"/start staff_{token}")


async def a_campaign_goes_out(town: Town, lan: Citizen) -> None:
    """A campaign with a button is sent to everybody who wants reminders."""
    town.street.heard[lan.address.chat_id] = []
    lead = Lead({"vi": "Đăng ký điểm kiểm dịch", "en": "Register a checkpoint"}, opens="register")
    texts = {"vi": "Chào {name}! Quán mình dán mã ở cửa nhé.", "en": "Hello {name}! Put a code at your door."}
    await planned(town, Content(texts, leads=(lead,)))
    await goes_out(town)
