"""The same campaign for those whom no chat reaches: a script for the loudspeaker, a page to put up, a banner for the
start page of public wifi."""

import io
import re
from dataclasses import dataclass
from pathlib import Path

from bot.campaigns.compose import filled
from bot.content import N_, Library
from bot.model import Campaign, File

PER_SECOND = 3.0
"""Syllables a second of somebody who reads the news to a whole village, pauses included."""

_SYLLABLE = re.compile(r"\w+")
_PICTOGRAPH = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")

INK, PAPER, ACCENT = (17, 43, 60), (255, 255, 255), (0, 105, 146)


@dataclass(frozen=True, slots=True)
class Script:
    """What is read out, and how many seconds that takes."""

    text: str
    seconds: int


def script(library: Library, campaign: Campaign, language: str) -> Script:
    """For the loudspeaker: who speaks, the message without pictographs, whom to call; said twice, as is the custom."""
    words = library.words[language]
    said = words(
        N_("{agency} announces.\n\n{text}\n\nFor help call {hotline}. The announcement is repeated."),
        text=spoken(campaign, language),
    )
    return Script(said, 2 * round(len(_SYLLABLE.findall(said)) / PER_SECOND))


def spoken(campaign: Campaign, language: str) -> str:
    """The first variant's text as it is said to nobody in particular."""
    return _PICTOGRAPH.sub("", filled(campaign.texts[language], {})).strip()


def flyer(library: Library, campaign: Campaign, language: str, link: str) -> File:
    """One A4 page, with a QR that leads to the bot."""
    name = f"{campaign.id}-{language}.pdf"
    return File(name, campaign.name, lambda: _flyer(library, campaign, language, link))


def _flyer(library: Library, campaign: Campaign, language: str, link: str) -> bytes:
    from fpdf import FPDF

    words = library.words[language]
    page = FPDF(format="A4")
    page.set_title(campaign.name)
    for weight, style in ((400, ""), (700, "B")):
        page.add_font("Be", style, str(_font(weight)))
    page.set_auto_page_break(False)
    page.set_margins(20, 20)
    page.add_page()
    page.set_text_color(*ACCENT)
    page.set_font("Be", "B", 17)
    page.multi_cell(0, 8, words(N_("{agency}")), align="C", new_x="LMARGIN", new_y="NEXT")
    page.ln(8)
    _body(page, spoken(campaign, language), bottom=180)
    page.image(_qr(link), x=(210 - 68) / 2, y=188, w=68)
    page.set_xy(20, 258)
    page.set_text_color(*ACCENT)
    page.set_font("Be", "B", 16)
    page.multi_cell(0, 8, words(N_("Scan to talk to {assistant}, or call {hotline}.")), align="C")
    return bytes(page.output())


def _body(page: object, text: str, bottom: float) -> None:
    """The text in the largest size with which it ends above `bottom` (millimetres)."""
    from fpdf import FPDF
    from fpdf.enums import MethodReturnValue

    assert isinstance(page, FPDF)
    page.set_text_color(*INK)
    top = page.get_y()
    for size in (40, 34, 28, 24, 20, 17, 14, 12, 10):
        page.set_font("Be", "", size)
        height = page.multi_cell(0, size * 0.5, text, align="L", dry_run=True, output=MethodReturnValue.HEIGHT)
        if isinstance(height, float) and top + height <= bottom:
            break
    page.multi_cell(0, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _qr(link: str) -> io.BytesIO:
    import qrcode

    out = io.BytesIO()
    code = qrcode.QRCode(border=2, box_size=12)
    code.add_data(link)
    code.make(fit=True)
    code.make_image().save(out)
    out.seek(0)
    return out


def banner(library: Library, campaign: Campaign, language: str, link: str) -> File:
    """A wide picture, 1200 × 400: the first sentences, whom it is from, and the QR."""
    return File(f"{campaign.id}-{language}.png", campaign.name, lambda: _banner(library, campaign, language, link))


def _banner(library: Library, campaign: Campaign, language: str, link: str) -> bytes:
    from PIL import Image, ImageDraw, ImageFont

    words = library.words[language]
    sheet = Image.new("RGB", (1200, 400), ACCENT)
    draw = ImageDraw.Draw(sheet)
    code = Image.open(_qr(link)).convert("RGB").resize((320, 320), Image.Resampling.NEAREST)
    sheet.paste(code, (840, 40))
    text = spoken(campaign, language)
    for size in (46, 40, 34, 30, 26, 22):
        font = ImageFont.truetype(_font(700), size)
        lines = _wrapped(text, font, 740)
        if len(lines) * size * 1.3 <= 270:
            break
    room = int(270 // (size * 1.3))
    if len(lines) > room:
        lines = [*lines[: room - 1], lines[room - 1].rstrip(" .,;:") + "…"]
    for number, line in enumerate(lines):
        draw.text((50, 40 + number * size * 1.3), line, PAPER, font)
    small = ImageFont.truetype(_font(400), 24)
    draw.text((50, 338), words(N_("{agency} · {hotline}")), PAPER, small)
    out = io.BytesIO()
    sheet.save(out, "PNG", optimize=True)
    return out.getvalue()


def _wrapped(text: str, font: object, width: int) -> list[str]:
    from PIL import ImageFont

    assert isinstance(font, ImageFont.FreeTypeFont)
    lines: list[str] = []
    for paragraph in filter(None, text.split("\n")):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and font.getlength(longer) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _font(weight: int) -> Path:
    import fontpkg

    return Path(fontpkg.path("Be Vietnam Pro", weight=weight))
