"""What is printed of a checkpoint: the poster as a picture and as a PDF, cards for the tables, the code alone."""

from typing import Any

from bot.checkpoints.sheets import Sheets
from bot.content import N_
from bot.engine import Turn
from bot.model import Checkpoint, Message
from bot.model.writing.text import words
from bot.paper.posters.sheet import Sheet
from bot.paper.recipes import recipe, to_draw

ADVICE = N_(
    "This file is for printing on A4: put it up indoors by the door, at eye level; with several doors, one at each. Ask"
    " everybody to scan when they come and when they leave, and look now and then that nobody has stuck another code"
    " over it."
)

PROVISIONAL = N_("The provisional poster of {name}, number {code}. It says so itself, for everybody to read.")


async def say_poster(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """The A4 poster, twice: to be seen at once, and to be printed."""
    sheet = await _sheet(turn, checkpoint)
    if sheet.official:
        told, kind = N_("The poster of {name}, with the code of {declare}, exactly as in your picture."), N_("poster")
    elif sheet.lines[0].notice:
        told = PROVISIONAL
        kind = N_("provisional poster")
    else:
        told, kind = N_("The poster of {name}, number {code}."), N_("poster")
    alt = turn.words(told, name=checkpoint.name, code=checkpoint.code)
    shown = to_draw(file_name(turn, kind, checkpoint.name, "png"), alt, recipe("poster_png", sheet))
    turn.say(Message(alt, image=shown))
    printed = to_draw(file_name(turn, kind, checkpoint.name, "pdf"), alt, recipe("poster_pdf", sheet))
    turn.say(Message(turn.words(ADVICE), document=printed))


async def say_cards(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """Four cards on a sheet, to be cut apart."""
    alt = turn.words(N_("Table cards of {name}"), name=checkpoint.name)
    name = file_name(turn, N_("table cards"), checkpoint.name, "pdf")
    cards = to_draw(name, alt, recipe("poster_pdf", await _sheet(turn, checkpoint), "A6"))
    turn.say(
        Message(
            turn.words(N_("Four cards for the tables on one A4 sheet: print it and cut along the lines.")),
            document=cards,
        )
    )


async def say_code(turn: Turn[Any], checkpoint: Checkpoint) -> None:
    """The code alone, for papers of one's own."""
    sheet = await _sheet(turn, checkpoint)
    alt = turn.words(N_("QR code of {name}"), name=checkpoint.name)
    code = to_draw(file_name(turn, N_("QR code"), checkpoint.name, "png"), alt, recipe("code_png", sheet.payload))
    advice = N_("The code alone, for papers of your own: at least 15 × 15 cm, and keep the white margin around it.")
    turn.say(Message(turn.words(advice), document=code))


def file_name(turn: Turn[Any], kind: str, name: str, ending: str) -> str:
    """ "ap-phich-ca-phe-huong.pdf": what it is, in letters that every copy shop's computer takes."""
    return f"{words(f'{turn.words(kind)} {name}').replace(' ', '-')[:80]}.{ending}"


async def _sheet(turn: Turn[Any], checkpoint: Checkpoint) -> Sheet:
    sheets = await Sheets.open(turn.tx, turn.services.registry, turn.services.library, turn.now)
    return sheets.of(checkpoint)
