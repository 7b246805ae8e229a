"""The loudspeaker script, news and boards, flyer and leaflet, the page and the banner for wifi."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.campaigns import press_kit
from bot.content import Library
from bot.model import Campaign, CampaignState, Content
from bot.model.campaigns.audience import EVERYBODY
from bot.paper.banner import banner_png
from tests.pictures import opened

LINK = "https://bot.example.vn/?start=install"


def campaign(library: Library, text: str = "") -> Campaign:
    """The template for businesses, or one with this text."""
    content = library.templates["businesses"].content(library.kit)
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


def test_villagers_are_spoken_to_and_not_staff(library: Library) -> None:
    """No template's script asks its hearers to go from house to house or to write to the bot."""
    for template in library.templates.values():
        told = press_kit.script(library, replace(campaign(library), content=template.content(library.kit)), "vi")
        assert told.written
        assert "bà con" in told.text
        assert not any(word in told.text for word in ("từng nhà", "nhắn em", "em chỉ", "anh/chị", "trên loa"))
        assert 30 < told.seconds < 90


def test_what_was_written_for_the_chat_is_marked(library: Library) -> None:
    """A campaign of one's own has no words for the ear: its script says so."""
    assert not press_kit.script(library, campaign(library, "Nhớ bật Bluetooth nha anh/chị."), "vi").written


@pytest.mark.parametrize("language", ["vi", "en"])
def test_news_and_boards_are_there(library: Library, language: str) -> None:
    """News tell the figures and where to read on; a board has 120 characters at the most, whatever the text."""
    whole = campaign(library)
    assert "60" in press_kit.news(library, whole, language)
    assert "https://www.bluezone.gov.vn/tai-lieu" in press_kit.news(library, whole, language)
    short = campaign(library, "Nhớ bật Bluetooth.")
    assert press_kit.board(library, short, language) == "Nhớ bật Bluetooth."
    assert "0257.3821982" in press_kit.news(library, short, language)
    for one in (whole, campaign(library, "Một câu thật là dài. " * 20)):
        assert 20 < len(press_kit.board(library, one, language)) <= 120


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_leaflet_has_two_sides(library: Library, language: str) -> None:
    """A5; in front why, how to scan, whom to call and a code that leads to the bot; on the back six steps, each with
    its drawing. No line is cut short."""
    assert library.kit is not None
    document = pypdfium2.PdfDocument(press_kit.leaflet(library, library.kit, language, LINK).read())
    try:
        front, back = list(document)
        assert [round(side) for side in front.get_size()] == [420, 595]
        assert codes(front.render(scale=2).to_pil()) == [LINK]
        texts = [" ".join(page.get_textpage().get_text_range().split()) for page in (front, back)]
        for line in (*library.kit.why, *library.kit.scan, library.kit.title):
            assert line[language] in texts[0]
        for step in library.kit.steps:
            assert step.text[language] in texts[1]
        assert all("0257.3821982" in text for text in texts)
        pictures = [shape for shape in back.get_objects() if shape.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        assert len(pictures) == 6
    finally:
        document.close()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_wifi_page_is_one_file(library: Library, language: str) -> None:
    """Three steps, the app, the bot, a number that is called at a tap; nothing is fetched from anywhere."""
    assert library.kit is not None
    page = press_kit.wifi_page(library, library.kit, language, LINK).read().decode()
    assert all(step[language].replace("“", "“") in page for step in library.kit.wifi)
    assert f'lang="{language}"' in page and page.count("<li>") == 3
    assert 'href="tel:02573821982"' in page and f'href="{library.kit.app_url}"' in page and f'href="{LINK}"' in page
    assert not re.search(r"<script|src=|@import|url\(", page)


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
    """Without a kit it is the campaign's own text; of a very long one the cut shows."""
    whole = "Một câu thật là dài, nói đi nói lại nhiều lần. " * 18
    cut, other = (banner_png(text, "Sở", LINK) for text in (whole, whole * 2))
    assert cut == other
    assert Image.open(io.BytesIO(cut)).size == (1200, 400)
