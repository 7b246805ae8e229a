"""What people hear of something that is confirmed, pending, held or overdue, and where a campaign may lead."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.campaigns.beforehand.unsettled import unsettled
from bot.content import Library
from bot.content.standing import Standing
from bot.dialogs import COMMANDS
from bot.model import Lead
from tests.people import Town

SURE: dict[str, Standing] = {
    "confirmed": Standing(status="confirmed"),
    "pending": Standing(status="pending", needs_confirmation="?"),
    "held": Standing(status="held", needs_confirmation="?"),
    "held, with whom to ask": Standing(status="held", needs_confirmation="?", ask="Hỏi trạm y tế ạ."),
    "looked at": Standing(status="confirmed", volatile=True, reviewed="2021-05-18", review_days=30),
    "overdue": Standing(status="confirmed", volatile=True, reviewed="2021-04-01", review_days=30),
    "overdue, with whom to ask": Standing(
        status="pending", volatile=True, reviewed="2021-04-01", review_days=30, ask="Hỏi trạm y tế ạ."
    ),
}
BATTERY = "Theo nhà phát triển, Bluezone dùng khoảng 10% pin"
HEARD = {
    "confirmed": ((BATTERY,), ("⏳",)),
    "pending": ((BATTERY, "⏳ Đang chờ Sở xác nhận."), ("kiểm tra lại",)),
    "held": (("em chưa được trả lời, Sở còn đang xem. Anh/chị gọi 0257.3821982",), (BATTERY, "⏳")),
    "held, with whom to ask": (("em chưa được trả lời, Sở còn đang xem. Hỏi trạm y tế ạ.",), (BATTERY,)),
    "looked at": ((BATTERY,), ("⏳",)),
    "overdue": ((BATTERY, "⏳ Đang được kiểm tra lại; cần chắc, anh/chị gọi 0257.3821982."), ("Đang chờ",)),
    "overdue, with whom to ask": ((BATTERY, "⏳ Đang được kiểm tra lại. Hỏi trạm y tế ạ."), ("Đang chờ",)),
}


@pytest.fixture
def content(library: Library) -> Library:
    """The real content, with tables of its own, so that they can be changed."""
    own = replace(library)
    vars(own).update(written=library.written, words=library.words)
    return own


def becomes(content: Library, sure: str) -> None:
    """How sure the answer about the battery and the first page for iPhones are."""
    fields = SURE[sure].model_dump()
    for topics in content.topics.values():
        topics["bz-battery"] = topics["bz-battery"].model_copy(update=fields)
    for guides in content.guides.values():
        first, *others = guides["iphone"].pages
        pages = (first.model_copy(update=fields), *others)
        guides["iphone"] = guides["iphone"].model_copy(update={"pages": pages})


@pytest.mark.parametrize("sure", SURE)
async def test_an_answer_says_how_sure_it_is(town: Town, content: Library, sure: str) -> None:
    """Pending and overdue are said below it; what is held says whom to ask, and has no “more”."""
    becomes(content, sure)
    town.conversation.services = replace(town.conversation.services, library=content)
    lan = town.citizen()
    await lan.says("bluezone có tốn pin không?")
    there, absent = HEARD[sure]
    assert all(part in lan.text for part in there), lan.text
    assert not any(part in lan.text for part in absent), lan.text
    assert ("Gặp cán bộ" in lan.labels) == sure.startswith("held")


@pytest.mark.parametrize("sure", SURE)
async def test_a_page_of_a_guide_says_how_sure_it_is(town: Town, content: Library, sure: str) -> None:
    """The same; a page that is held shows no picture, and the next one can be gone on to."""
    becomes(content, sure)
    town.conversation.services = replace(town.conversation.services, library=content)
    lan = town.citizen()
    await lan.says("/start iphone")
    assert ("Mở App Store" in lan.text) != sure.startswith("held")
    assert ("⏳" in lan.text) == ("⏳" in HEARD[sure][0][-1])
    assert (lan.messages[-1].image is None) == sure.startswith("held")
    await lan.says("tiếp")
    assert "mở Bluezone lên" in lan.text


@pytest.mark.parametrize("sure", SURE)
def test_nobody_is_led_to_what_is_held_or_overdue(content: Library, sure: str) -> None:
    """A topic and a guide are named by their titles; a page of the web and another dialog are not judged."""
    becomes(content, sure)
    leads = [Lead({}, opens) for opens in ("topic:bz-battery", "guide:iphone", "guide:android", "register")]
    found = unsettled(content, [*leads, Lead({}, url="https://example.vn")], date(2021, 5, 24))
    stops = "held" in sure or "overdue" in sure
    assert found == (["Bluezone có tốn pin không?", "Cài Bluezone trên iPhone"] if stops else [])


def test_the_short_part_of_an_answer_fits_a_phone(library: Library) -> None:
    """With its question and the line about how sure it is, nine in ten have at most 450 characters, in each language;
    said on the day on which nothing is overdue."""
    for language, topics in library.topics.items():
        note = library.words[language]("⏳ {office} has yet to confirm this.")
        said = [
            len(f"{topic.question}\n\n{topic.parts[0]}") + (len(note) + 2 if topic.status == "pending" else 0)
            for topic in topics.values()
            if not topic.held
        ]
        assert sum(length <= 450 for length in said) >= 0.9 * len(said), language


def test_what_is_pending_and_held_in_the_real_content(library: Library) -> None:
    """What the agency must see before it is said, is held; no answer names an amount of money."""
    topics = library.topics["vi"]
    assert {name for name, topic in topics.items() if topic.held} == {"bz-server-upload", "bz-pc-covid"}
    assert not [name for name, topic in topics.items() if "đồng/" in topic.answer or "000 đồng" in topic.answer]
    penalties = [topic for topic in topics.values() if topic.category in ("penalties", "vaccine", "quarantine_travel")]
    assert all(topic.volatile or topic.id == "cv-vac-still-5k" for topic in penalties)


def test_check_says_so_in_the_first_language(tmp_path: Path) -> None:
    """With `--strict`, what is overdue on the day that is given is wrong; without, it is only counted."""
    from click.testing import CliRunner

    from bot.commands.content.check import check

    late = CliRunner().invoke(check, ["--strict", "--on", "2028-01-01"])
    assert late.exit_code == 1
    assert "cv-hotline.md, dòng" in late.output and "nay phải xem lại" in late.output
    now = CliRunner().invoke(check, ["--on", "2028-01-01"])
    assert now.exit_code == 0
    assert "bz-server-upload: Nội dung nhạy cảm" in now.output
    assert CliRunner().invoke(check, ["--strict", "--quiet", "--on", "2021-06-01"]).exit_code == 0


def test_the_answer_about_help_names_every_command(library: Library) -> None:
    """What can be typed with a stroke stands in it, in each language."""
    for topics in library.topics.values():
        missing = [name for name, _ in COMMANDS if f"/{name}" not in topics["bot-help"].answer]
        assert missing == ["help"]
