"""What is printed of a checkpoint: the poster as a picture and as a PDF, cards for the tables, the code alone."""

from functools import partial
from typing import Any

from bot.checkpoints.sheets import Sheets
from bot.content import N_
from bot.engine import Turn
from bot.model import Checkpoint, File, Message
from bot.paper.poster import Layout, Sheet, poster_pdf, poster_png
from bot.sandbox.drawing.qr import code_png


async def give_poster(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """Says the poster as a picture to look at and as a file to print, and how to put it up."""
    await say_poster(turn, checkpoint)
    turn.say(
        N_("Declaring the place at {declare_url} remains necessary: only the code from there counts for tracing."),
        turn.opens(N_("Show me how to declare it"), "guide", "declare"),
        turn.opens(N_("Other papers, changes and arrivals"), "desk", checkpoint.code),
        turn.opens(N_("Menu"), "menu"),
    )


async def say_poster(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """The A4 poster, twice: to be seen at once, and to be printed."""
    sheet = await _sheet(turn, checkpoint)
    alt = turn.words(N_("Poster of {name}, number {code}"), name=checkpoint.name, code=checkpoint.code)
    shown = File(f"{checkpoint.code}.png", alt, partial(poster_png, sheet))
    turn.say(
        turn.message(
            N_("The poster of {name}, number {code}."), image=shown, name=checkpoint.name, code=checkpoint.code
        )
    )
    printed = File(f"{checkpoint.code}.pdf", alt, partial(poster_pdf, sheet))
    advice = N_(
        "This file is for printing on A4: put it up indoors by the door, at eye level, several copies if you like. Ask"
        " everybody to scan when they come and when they leave, and look now and then that nobody has stuck another"
        " code over it."
    )
    turn.say(Message(turn.words(advice), document=printed))


async def say_cards(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """Four cards on a sheet, to be cut apart."""
    layout: Layout = "A6"
    alt = turn.words(N_("Table cards of {name}, number {code}"), name=checkpoint.name, code=checkpoint.code)
    cards = File(f"{checkpoint.code}-A6.pdf", alt, partial(poster_pdf, await _sheet(turn, checkpoint), layout))
    turn.say(
        Message(
            turn.words(N_("Four cards for the tables on one A4 sheet: print it and cut along the lines.")),
            document=cards,
        )
    )


async def say_code(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """The code alone, for papers of one's own."""
    sheet = await _sheet(turn, checkpoint)
    alt = turn.words(N_("QR code of {name}, number {code}"), name=checkpoint.name, code=checkpoint.code)
    code = File(f"{checkpoint.code}-qr.png", alt, partial(code_png, sheet.payload))
    advice = N_("The code alone, for papers of your own: at least 15 × 15 cm, and keep the white margin around it.")
    turn.say(Message(turn.words(advice), document=code))


async def _sheet(turn: Turn[Any], checkpoint: Checkpoint) -> Sheet:
    sheets = await Sheets.open(turn.tx, turn.services.registry, turn.services.library, turn.now)
    return sheets.of(checkpoint)
