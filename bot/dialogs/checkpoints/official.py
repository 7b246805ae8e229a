"""The official QR, photographed from a screen or a worn sheet, becomes a crisp poster with the same payload."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.content import N_
from bot.engine import Dialog, Done, Next, Services, Step, Turn, UnclearError
from bot.model import Choice, File, FileLostError, Message, Update
from bot.paper.code_picture import code_picture
from bot.paper.poster import poster_pdf
from bot.paper.poster_words import sheet
from bot.sandbox.opening.errors import FileError

LARGEST = 10 * 1024 * 1024
"""Bytes of a photo; telephones make smaller ones."""

LONGEST = 1000
"""Bytes in a code. Longer ones are not addresses of places, and no poster makes them easy to scan."""


@dataclass
class Copy:
    """What the code carries, as hexadecimal digits: it is opaque to us and must not change by one bit."""

    payload: str = ""


async def read(update: Update, services: Services) -> object:
    """The payload of the one code in a photo. Raises `UnclearError` for anything else."""
    if update.file is None or update.file.size > LARGEST:
        raise UnclearError(N_("That file is too large. A screenshot of the code is enough."))
    try:
        found = await services.sandbox.files.codes(str(update.address), await update.file.read())
    except FileLostError:
        raise UnclearError(N_("The picture did not reach me. Please send it once more.")) from None
    except FileError as wrong:
        raise UnclearError(wrong.sentence, **wrong.values) from None
    return _only(found)


def _only(found: list[bytes]) -> bytes:
    if not found:
        raise UnclearError(
            N_(
                "I see no QR code in it. Please photograph it straight from the front, in good light, with the whole"
                " code and a little white around it, or take a screenshot."
            )
        )
    if len(found) > 1:
        raise UnclearError(N_("I see more than one QR code in it. Please send a picture of the official one alone."))
    if len(found[0]) > LONGEST:
        raise UnclearError(N_("That code holds far more than the address of a place, so it is not the one I need."))
    return found[0]


HOW = N_(
    "Have you declared the place at {declare}? Then send me a photo or a screenshot of the official QR, and I make"
    " a clear poster of it. I copy the code as it is and do not keep the picture."
)


async def photo(turn: Turn[Copy]) -> Next:
    payload = turn.prepared.result()
    if not isinstance(payload, bytes):
        raise UnclearError(N_("Please send a picture of the code."))
    turn.data.payload = payload.hex()
    return name


async def ask_name(turn: Turn[Copy]) -> Message:
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    return turn.message(
        N_(
            "I can read it. It says: {payload} — Which name shall stand on the poster? Pick the place or type its name."
        ),
        *(Choice(checkpoint.name, checkpoint.code) for checkpoint in mine[-8:]),
        payload=_shown(bytes.fromhex(turn.data.payload)),
    )


async def name(turn: Turn[Copy]) -> Next:
    checkpoint = await turn.services.registry.find(turn.tx, turn.picked) if turn.picked else None
    title = checkpoint.name if checkpoint else turn.text(limit=80)
    where = turn.services.library.communes.where(checkpoint.commune) if checkpoint else ""
    _say_poster(turn, title, where)
    return Done()


def _say_poster(turn: Turn[Any], title: str, where: str) -> None:
    payload = bytes.fromhex(turn.data.payload)
    poster = sheet(turn.services.library, _text(payload), title, where)
    alt = turn.words(N_("The official QR code of {name}"), name=title)
    look = File("official.png", alt, partial(code_picture, poster.payload, title, where))
    turn.say(turn.message(N_("The official code of {name}, exactly as in your picture."), image=look, name=title))
    paper = turn.message(
        N_("This poster is for printing on A4, indoors, at eye level. Please scan it once yourself before you hang it.")
    )
    turn.say(Message(paper.text, document=File("official.pdf", alt, partial(poster_pdf, poster, "A4"))))
    turn.say(
        N_("I do not judge whether a code is the official one: you know where you got it."),
        turn.opens(N_("Menu"), "menu"),
    )


def _text(payload: bytes) -> str | bytes:
    """As text where every reader agrees on it, which makes the code smaller."""
    return payload.decode() if payload.isascii() else payload


def _shown(payload: bytes) -> str:
    """The beginning of a payload on one line, as far as it can be read."""
    text = " ".join(payload.decode(errors="replace").split())
    return f"{text[:80]}…" if len(text) > 80 else text


official = Dialog(
    "official",
    Copy,
    title=N_("A clear poster of the official QR"),
    commands=("maqr", "official"),
    steps=(
        Step(HOW, photo, prepare=read),
        Step(ask_name, name, any_words=True),
    ),
)
