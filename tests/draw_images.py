"""Draws content/images/*.svg as the PNGs that are sent: `python -m tests.draw_images`, with Debian's Chromium.

A picture that looks as its drawing already is left alone, since no two machines draw quite the same pixels.
"""

import base64
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import fontpkg
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page, sync_playwright

from bot.folders import ROOT

IMAGES = ROOT / "content" / "images"
COLOURS = 128
ALIKE = 0.25
"""Mean difference of two drawings, of 255, that nobody sees; one dot in a line of text makes 0.6."""


def draw(folder: Path) -> Iterator[Path]:
    """Draws each picture that is missing or looks otherwise than its drawing; gives those that it wrote."""
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for drawing in sorted(folder.glob("*.svg")):
            image, kept = _drawn(page, drawing.read_text("utf-8")), drawing.with_suffix(".png")
            if not kept.exists() or difference(Image.open(kept), image) > ALIKE:
                image.quantize(COLOURS).save(kept, optimize=True)
                yield kept
        browser.close()


def _drawn(page: Page, svg: str) -> Image.Image:
    size = re.search(r'width="(\d+)" height="(\d+)"', svg)
    assert size is not None
    page.set_viewport_size({"width": int(size[1]), "height": int(size[2])})
    page.set_content(f"<style>{_faces()} body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
    page.evaluate("document.fonts.ready")
    return Image.open(io.BytesIO(page.screenshot(omit_background=True)))


def _faces() -> str:
    faces = []
    for weight in (400, 600, 700):
        data = base64.b64encode(fontpkg.path("Be Vietnam Pro", weight=weight).read_bytes()).decode()
        faces.append(f"@font-face {{font-family:'Be Vietnam Pro';font-weight:{weight};src:url(data:;base64,{data})}}")
    return " ".join(faces)


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ, of 255; 255 where they are not of one size."""
    if one.size != other.size:
        return 255.0
    return max(ImageStat.Stat(ImageChops.difference(_on_paper(one), _on_paper(other))).mean)


def _on_paper(image: Image.Image) -> Image.Image:
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("RGB")


if __name__ == "__main__":
    for path in draw(IMAGES):
        print(f"{path.name} is drawn anew")
