"""What is said: sentences that fit what is known, and variants."""

import pytest

from bot.campaigns.compose import filled, message, stands_alone, unknown_variables
from bot.content import Library
from bot.model import Content, Lead
from tests.campaigns.office import goes_out, neighbour, planned
from tests.people import Town

TEXT = "Chào {name}!\nBà con {district} ơi, mình cùng cài nha. Nhớ bật Bluetooth."


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "Nhớ bật Bluetooth."),
        ({"name": "Lan"}, "Chào Lan!\nNhớ bật Bluetooth."),
        ({"district": "Tuy An"}, "Bà con Tuy An ơi, mình cùng cài nha. Nhớ bật Bluetooth."),
    ],
)
def test_a_sentence_that_needs_what_is_not_known_is_left_out_whole(known: dict[str, str], said: str) -> None:
    """No hole, no brace, and no half sentence is ever read."""
    assert filled(TEXT, known) == said


def test_what_stands_in_braces_is_checked() -> None:
    """Only the two variables are known; a text of nothing else says nothing to a stranger."""
    assert unknown_variables("{name} {phone}") == {"phone"}
    assert stands_alone(TEXT)
    assert not stands_alone("Chào {name}!")


async def test_each_person_reads_what_is_known_of_them(town: Town) -> None:
    """Lan of Tuy An is greeted; somebody unknown reads only what fits everybody; each in their language."""
    lan = await neighbour(town, name="Lan", district="559")
    unknown = await neighbour(town)
    john = await neighbour(town, language="en")
    await planned(town, Content({"vi": TEXT, "en": "Hello {name}! Keep Bluetooth on."}))
    await goes_out(town)
    lan.hears("Chào Lan!\nBà con Huyện Tuy An ơi")
    assert unknown.messages[-1].text == "Nhớ bật Bluetooth."
    assert john.messages[-1].text == "Keep Bluetooth on."


async def test_both_variants_go_out_and_nobody_gets_two(town: Town) -> None:
    """Of twenty people, each gets exactly one of the two texts, and both texts are used."""
    citizens = [await neighbour(town) for _ in range(20)]
    for lan in citizens:
        await lan.says("menu")
    await planned(town, Content({"vi": "Bản một.", "en": "One."}, texts_b={"vi": "Bản hai.", "en": "Two."}))
    await goes_out(town)
    heard = [[m.text for m in lan.messages if m.text.startswith("Bản")] for lan in citizens]
    assert all(len(texts) == 1 for texts in heard)
    assert {texts[0] for texts in heard} == {"Bản một.", "Bản hai."}


@pytest.mark.parametrize("name", ["agencies", "districts", "unions", "schools", "telecoms", "businesses", "press"])
def test_the_seven_groups_of_the_letter_have_a_template(library: Library, name: str) -> None:
    """Each is for a group of the site, says something to a stranger in every language, and leads somewhere."""
    template = library.templates[name]
    meant = template.audience.get("group") or template.audience["any"][0]["group"]
    assert set(meant) <= {option.id for option in library.site.groups}
    for language in library.site.languages:
        said = message(library, template.content(library.kit), language)
        assert len(said.text) > 60
        assert said.choices[0].value.startswith("open:") or said.choices[0].url.startswith("https://")
        assert said.choices[0].label == template.leads[0].label[language]
        assert not unknown_variables(template.texts[language])


def test_an_address_opens_in_the_browser(library: Library) -> None:
    """A lead with an address is a link; nothing comes back from it."""
    lead = Lead({"vi": "Xem", "en": "See"}, url="https://example.vn")
    said = message(library, Content({"vi": "Tin."}, leads=(lead,)), "vi", delivery_id=7)
    assert said.choices[0].url == "https://example.vn"
    assert said.choices[0].value == ""
