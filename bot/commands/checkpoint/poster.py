"""The poster of one checkpoint, its cards or its code: `checkpoint poster`."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from bot.checkpoints import Registry
from bot.checkpoints.sheets import Sheets
from bot.commands.terminal.database import in_transaction
from bot.commands.terminal.telling import tell
from bot.content import load
from bot.paper.posters.poster import Sheet, poster_pdf, poster_png
from bot.sandbox.drawing.qr import code_svg
from bot.secret import vault
from bot.settings import Settings
from bot.store import Tx

KINDS: dict[str, Callable[[Sheet], bytes]] = {
    ".pdf": poster_pdf,
    ".png": poster_png,
    ".svg": lambda sheet: code_svg(sheet.payload).encode(),
}


@click.command()
@click.argument("code")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--cards", is_flag=True, help="Four A6 cards on the sheet, instead of one poster.")
def poster(code: str, path: Path, cards: bool) -> None:
    """Write a checkpoint's poster as FILE.pdf or FILE.png, or its code alone as FILE.svg."""
    kind = path.suffix.lower()
    if kind not in KINDS or (cards and kind != ".pdf"):
        raise click.UsageError("the file's name ends in .pdf, .png or .svg; cards are a .pdf")
    settings = Settings.read()
    sheet = in_transaction(settings, partial(_sheet, settings, code))
    if sheet is None:
        raise click.ClickException(f"There is no checkpoint {code}.")
    path.write_bytes(poster_pdf(sheet, "A6") if cards else KINDS[kind](sheet))
    tell(f"{sheet.name}, {sheet.where}: {path}")


async def _sheet(settings: Settings, code: str, tx: Tx) -> Sheet | None:
    registry, library = Registry(vault(settings), settings.address), load(settings.content_dir, settings.locales_dir)
    checkpoint = await registry.find(tx, code)
    sheets = await Sheets.open(tx, registry, library, datetime.now(UTC))
    return sheets.of(checkpoint) if checkpoint else None
