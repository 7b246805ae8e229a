"""The loudspeaker script, the flyer and the banner."""

import io
from datetime import UTC, datetime

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.campaigns import press_kit
from bot.content import Library
from bot.model import Campaign, CampaignState, Content
from bot.model.audience import EVERYBODY
from tests.pictures import opened

LINK = "https://bot.example.vn/?start=install"


def campaign(library: Library, text: str = "") -> Campaign:
    """The template for businesses, or one with this text."""
    content = library.templates["businesses"].content
    content = Content({"vi": text, "en": text}) if text else content
    return Campaign(7, "Chủ quán", CampaignState.DRAFT, content, EVERYBODY, datetime(2021, 5, 24, tzinfo=UTC))


def test_a_script_can_be_read_out(library: Library) -> None:
    """No pictographs, no names of nobody, the agency and the number to call; a longer text takes longer."""
    short = press_kit.script(library, campaign(library, "📣 Chào {name}! Nhớ bật Bluetooth."), "vi")
    assert "📣" not in short.text
    assert "{" not in short.text
    assert "Chào" not in short.text
    assert "0257.3821982" in short.text
    long = press_kit.script(library, campaign(library), "vi")
    assert 10 < short.seconds < long.seconds < 90


def codes(image: Image.Image) -> list[str]:
    """What another reader finds in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("text", ["", "Ngắn.", "Một câu thật là dài, nói đi nói lại nhiều lần. " * 18])
def test_a_flyer_is_one_page_with_a_code_that_leads_to_the_bot(library: Library, language: str, text: str) -> None:
    """One A4 page whatever the text, on which a printer's code is found and every word of the text."""
    one = campaign(library, text.strip())
    document = pypdfium2.PdfDocument(press_kit.flyer(library, one, language, LINK).read())
    try:
        assert len(document) == 1
        page = document[0]
        assert [round(side) for side in page.get_size()] == [595, 842]
        assert codes(page.render(scale=2).to_pil()) == [LINK]
        words = page.get_textpage().get_text_range().split()
        assert " ".join(press_kit.spoken(one, language).split()) in " ".join(words)
    finally:
        document.close()


def test_a_text_that_does_not_fit_a_flyer_ends_in_dots(library: Library) -> None:
    """However long it is, it stays above the code, which is found, and its end says that more was written."""
    endless = campaign(library, "Một câu thật là dài, nói đi nói lại nhiều lần. " * 200)
    flyer = press_kit.flyer(library, endless, "vi", LINK)
    document = pypdfium2.PdfDocument(flyer.read())
    try:
        assert codes(document[0].render(scale=2).to_pil()) == [LINK]
        assert "…" in document[0].get_textpage().get_text_range()
    finally:
        document.close()


def test_a_banner_is_wide_and_its_code_is_found(library: Library) -> None:
    """1200 by 400 pixels; the code is read from them."""
    image = opened(press_kit.banner(library, campaign(library), "vi", LINK))
    assert image.size == (1200, 400)
    assert codes(image) == [LINK]


def test_a_text_that_does_not_fit_a_banner_ends_in_dots(library: Library) -> None:
    """The picture of a very long text is not the picture of its beginning: the cut shows."""
    whole = "Một câu thật là dài, nói đi nói lại nhiều lần. " * 18
    cut, other = (press_kit.banner(library, campaign(library, text), "vi", LINK).read() for text in (whole, whole * 2))
    assert cut == other
    assert Image.open(io.BytesIO(cut)).size == (1200, 400)
