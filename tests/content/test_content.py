"""Is the content whole? The real one is; in a copy of the small pack each kind of mistake is planted and found."""

import re
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from bot.commands.content.sentences import sentences
from bot.content import ContentError, Library, load
from bot.content.checks.found.findings import Finding
from bot.content.checks.standing import overdue, with_status
from bot.content.checks.whole import problems
from bot.content.guides import Guide
from bot.dialogs import DIALOGS
from bot.folders import ROOT

NAMES = {dialog.name for dialog in DIALOGS}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the small pack, with the catalogs beside it, to be broken."""
    shutil.copytree(ROOT / "tests" / "packs" / "vneid", tmp_path / "pack")
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    return tmp_path / "pack"


def found(pack: Path) -> str:
    """What `check` finds, one mistake a line, without where the pack lies and in which line of a file something is."""
    return shown(problems(load(pack, pack.parent / "locales"), NAMES, set(sentences())), pack)


def shown(findings: Iterable[Finding], pack: Path) -> str:
    """Findings as they are told in English."""
    text = "\n".join(finding.said() for finding in findings)
    return re.sub(r", line \d+", "", text.replace(f"{pack}/", ""))


def change(path: Path, old: str, new: str) -> None:
    """Changes a text that must be there, wherever it is in a file."""
    text = path.read_text("utf-8")
    assert old in text, f"{path} has no {old}"
    path.write_text(text.replace(old, new), "utf-8")


def folder(path: Path) -> Path:
    """A new folder."""
    path.mkdir()
    return path


@pytest.mark.parametrize(
    "name", ["../site.yaml", "../../../var/secret_key", "/etc/passwd", "images/../welcome.png", "", ".", "WELCOME.PNG"]
)
def test_a_picture_is_one_of_the_table(library: Library, name: str) -> None:
    """A name from anywhere is looked up among the pictures of the content; it is never a path."""
    assert "welcome.png" in library.pictures
    with pytest.raises(ContentError):
        library.image(name, "")


def test_the_pack_is_whole(pack: Path) -> None:
    """Before anything is broken, nothing is found."""
    assert found(pack) == ""


def test_the_real_content_is_whole(library: Library) -> None:
    """Every text in every language, every link with an end, every picture there."""
    assert problems(library, NAMES, set(sentences())) == []


Break = Callable[[Path], object]
SITE = "site.yaml"

MISTAKES: dict[str, tuple[Break, str]] = {
    "a name": (
        lambda p: change(p / SITE, '  hotline: {vi: "1900.0368", en: "1900.0368"}\n', ""),
        "site.yaml, names: The name “hotline” is missing",
    ),
    "a name in one language": (
        lambda p: change(p / SITE, "{vi: Kon Tum, en: Kon Tum}", "{vi: Kon Tum}"),
        "site.yaml, names.region: It has no text in en",
    ),
    "a greeting in one language": (
        lambda p: change(p / SITE, "greeting:\n  vi: >-", "greeting:\n  fr: >-"),
        "site.yaml, greeting: It has no text in vi",
    ),
    "a label in one language": (
        lambda p: change(p / SITE, "{vi: Gặp cán bộ, en: Talk to a person}", "{vi: Gặp cán bộ}"),
        "site.yaml, menu.label: It has no text in en",
    ),
    "a group in one language": (
        lambda p: change(p / SITE, "{vi: Người dân, en: Citizen}", "{en: Citizen}"),
        "site.yaml, groups.citizen: It has no text in vi",
    ),
    "a dialog in the menu": (
        lambda p: change(p / SITE, "opens: human", "opens: humann"),
        "site.yaml, menu.opens: The bot has no part that is called “humann”",
    ),
    "a guide behind a deep link": (
        lambda p: change(p / SITE, 'android: "guide:android"', 'android: "guide:androyd"'),
        "site.yaml, links.android: There is no guide “androyd” in vi",
    ),
    "the welcome picture": (
        lambda p: (p / "images/welcome.png").unlink(),
        "images/welcome.png: The picture that greets everybody is missing",
    ),
    "communes": (
        lambda p: (p / "places/communes.csv").write_text(
            "district_code,district_name,commune_code,commune_name,kind\n"
        ),
        "places/communes.csv: There is no commune in it",
    ),
    "a guide in one language": (
        lambda p: (p / "en/guides/android.yaml").unlink(),
        "en/guides/android.yaml: This file is not there in every language",
    ),
    "a page in one language": (
        lambda p: change(p / "en/guides/android.yaml", "id: account", "id: acount"),
        "en/guides/android.yaml: Pages, pictures or buttons are not the same as in vi",
    ),
    "a picture": (
        lambda p: (p / "images/phone-kind.png").unlink(),
        "vi/guides/install.yaml, pages.image: The folder images has no picture “phone-kind.png”",
    ),
    "an alt text": (
        lambda p: change(p / "vi/guides/install.yaml", 'alt: "Hai chiếc điện thoại đặt cạnh nhau."', 'alt: ""'),
        "vi/guides/install.yaml, pages.image: The picture needs a description",
    ),
    "a page to go to": (
        lambda p: change(p / "vi/guides/install.yaml", '"open:human"', '"nowhere"'),
        "vi/guides/install.yaml, pages.choices.to: This guide has no page “nowhere”. There are: phone",
    ),
    "a dialog to go to": (
        lambda p: change(p / "vi/guides/install.yaml", '"open:human"', '"open:hooman"'),
        "vi/guides/install.yaml, pages.choices.to: The bot has no part that is called “hooman”",
    ),
    "a guide to go to": (
        lambda p: change(p / "vi/guides/install.yaml", '"guide:android"', '"guide:androyd"'),
        "vi/guides/install.yaml, pages.choices.to: There is no guide “androyd” in vi",
    ),
    "a trouble told by a number": (
        lambda p: (p / "vi/screens.yaml").write_text(
            'pages: {account: {troubles: {stuck: {says: ["41%"], help: "Chờ chút."}}}}'
        ),
        "vi/screens.yaml, pages.account.troubles.stuck.says: “41%” is a mere number",
    ),
    "a topic in one language": (
        lambda p: (p / "en/faq/levels.md").unlink(),
        "en/faq/levels.md: This file must be there",
    ),
    "a topic in another folder": (
        lambda p: (p / "en/faq/levels.md").rename(folder(p / "en/faq/vneid") / "levels.md"),
        "en/faq/levels.md: This file must be there",
    ),
    "a related topic": (
        lambda p: change(p / "vi/faq/what.md", "[levels]", "[level]"),
        "vi/faq/what.md, related: There is no answer “level” in this language",
    ),
    "an answer that fits a phone": (
        lambda p: change(p / "vi/faq/what.md", "Anh/chị dùng nó", "Anh/chị dùng nó " + "hoài " * 130),
        "vi/faq/what.md, answer: At most 700 characters fit here; there are",
    ),
    "a phrasing of two topics": (
        lambda p: change(p / "vi/faq/what.md", "vneid la gi", "TÔI quên mật khẩu rồi"),
        "vi/faq/what.md, phrasings: “TÔI quên mật khẩu rồi” stands in password.md too",
    ),
    "a collected phrasing of two topics": (
        lambda p: (p / "vi/phrasings.tsv").write_text("password\tVNEID la gi\n", "utf-8"),
        "vi/phrasings.tsv: “VNEID la gi” stands in what too",
    ),
    "a phrasing of something": (
        lambda p: (p / "vi/phrasings.tsv").write_text("job:nothing\tlàm gì đó đi\n", "utf-8"),
        "vi/phrasings.tsv: There is no answer “job:nothing” in this language",
    ),
    "a follow-up of something": (
        lambda p: (p / "vi/follow_ups.tsv").write_text("what\tmấy mức vậy\tlevels|level\n", "utf-8"),
        "vi/follow_ups.tsv: There is no answer “level” in this language",
    ),
    "a line of a page": (
        lambda p: (p / "vi/guide_lines.tsv").write_text("install\tnowhere\txong rồi\tnext\n", "utf-8"),
        "vi/guide_lines.tsv: There is no guide “install” with a page “nowhere”",
    ),
    "a line that says something": (
        lambda p: (p / "vi/guide_lines.tsv").write_text("install\tnowhere\txong rồi\tnexxt\n", "utf-8"),
        "vi/guide_lines.tsv: Nobody knows what “nexxt” says",
    ),
    "a line marked in two ways": (
        lambda p: (p / "vi/places.tsv").write_text("name\t////\t[n Mây] nha\nname\t////\t[n Mây nha]\n", "utf-8"),
        "vi/places.tsv: “Mây nha” stands there twice and is not marked alike",
    ),
    "an aside in one language": (
        lambda p: (p / "vi/out_of_scope.yaml").write_text(
            '- {id: weather, reply: "Em không rành ạ.", exemplars: [mưa không, nắng không, gió không]}\n', "utf-8"
        ),
        "out_of_scope.yaml: “weather” is not there in every language",
    ),
    "a word in two lists": (
        lambda p: [
            (p / f"vi/{name}.yaml").write_text('"mk": "mật khẩu"\n', "utf-8") for name in ("abbreviations", "synonyms")
        ],
        "vi/synonyms.yaml, mk: “mk” is an abbreviation and a synonym",
    ),
    "how sure it is": (
        lambda p: change(p / "vi/faq/what.md", "status: confirmed\n", ""),
        "vi/faq/what.md, status: Nothing says how sure this is. Write status: confirmed, pending, held",
    ),
    "why it waits": (
        lambda p: change(p / "vi/guides/install.yaml", "status: confirmed", "status: held"),
        "vi/guides/install.yaml, pages.status: This is held, but not why",
    ),
    "nothing to wait for": (
        lambda p: change(p / "vi/faq/what.md", "status: confirmed", 'status: confirmed\nneeds_confirmation: "?"'),
        "vi/faq/what.md, needs_confirmation: This is confirmed, so nothing waits",
    ),
    "when it was looked at": (
        lambda p: change(p / "vi/faq/what.md", "status: confirmed", "status: confirmed\nvolatile: true"),
        "vi/faq/what.md, volatile: What changes with time needs the day",
    ),
    "that it changes": (
        lambda p: change(p / "vi/faq/what.md", "status: confirmed", "status: confirmed\nreview_days: 9"),
        "vi/faq/what.md, reviewed: These fields are for what changes with time",
    ),
    "an answer that cannot wait": (
        lambda p: change(
            p / "vi/faq/what.md", "status: confirmed", "status: held\nneeds_confirmation: vậy sao?\nurgent: true"
        ),
        "vi/faq/what.md, status: This answer is for emergencies",
    ),
    "how sure it is in the other language": (
        lambda p: change(p / "en/faq/what.md", "status: confirmed", 'status: pending\nneeds_confirmation: "Why?"'),
        "en/faq/what.md, status: Here it says “pending”, but in vi “confirmed”",
    ),
    "how sure a reply with a number is": (
        lambda p: (p / "vi/out_of_scope.yaml").write_text(
            '- {id: power, reply: "Gọi 1900 1909 ạ.", exemplars: [mất điện, cúp điện, điện yếu]}\n', "utf-8"
        ),
        "vi/out_of_scope.yaml, reply: A reply with a number needs a word about how sure that is",
    ),
    "a date later than the answer's": (
        lambda p: change(p / "vi/faq/what.md", "Anh/chị dùng nó", "Từ ngày 1 tháng 7 năm 2023 anh/chị dùng nó"),
        "vi/faq/what.md, as_of: The text tells of 2023-07-01, which is later than 2022-10",
    ),
    "a figure in the other language": (
        lambda p: change(p / "vi/faq/what.md", "Anh/chị dùng nó", "Có 1.026 người, anh/chị dùng nó"),
        "en/faq/what.md, answer: In vi stands also: 1026. Here it does not",
    ),
    "a telephone number in the first language": (
        lambda p: change(p / "en/faq/what.md", "\n---\n", "\n---\nCall 0257.3821982, or see https://a.vn/b.\n"),
        "en/faq/what.md, answer: Here stands also: 02573821982, a.vn/b. In vi it does not",
    ),
    "a catalog": (lambda p: po(p, "en").unlink(), "bot.po: This file must be there"),
    "a sentence in a catalog": (
        lambda p: change(po(p, "vi"), 'msgid "Go on where I was"', 'msgid "Go on where I am"'),
        "The sentence “Go on where I was” is missing",
    ),
    "a sentence in the code": (
        lambda p: change(po(p, "vi"), 'msgid "Go on where I was"', 'msgid "Go on where I am"'),
        "The sentence “Go on where I am” is said nowhere any more",
    ),
    "a translation": (
        lambda p: change(po(p, "vi"), 'msgstr "Làm tiếp phần đang dở"', 'msgstr ""'),
        "The sentence “Go on where I was” has no words in this language yet",
    ),
    "a certain translation": (
        lambda p: change(po(p, "vi"), 'msgid "Go on where I was"', '#, fuzzy\nmsgid "Go on where I was"'),
        "The sentence “Go on where I was” has no words in this language yet",
    ),
    "a value for a field": (
        lambda p: change(po(p, "vi"), 'msgstr "Làm tiếp phần đang dở"', 'msgstr "Làm tiếp {phan} đang dở"'),
        "has no gap {phan} that could be filled",
    ),
}


def po(pack: Path, language: str) -> Path:
    """The copy of a catalog."""
    return pack.parent / "locales" / language / "LC_MESSAGES" / "bot.po"


@pytest.mark.parametrize("missing", MISTAKES)
def test_what_is_missing_is_found(pack: Path, missing: str) -> None:
    """The finding names the file and what is wrong with it."""
    breaks, finding = MISTAKES[missing]
    breaks(pack)
    assert finding in found(pack)


UNREADABLE: dict[str, tuple[Break, str]] = {
    "no site.yaml": (lambda p: (p / SITE).unlink(), "site.yaml: this file must be there"),
    "an unknown key": (
        lambda p: change(p / SITE, "country: VN", "country: VN\ncolour: red"),
        r"site.yaml, line \d+, colour: There is no field of that name. Possible here: languages, time_zone",
    ),
    "an unknown key of a page": (
        lambda p: change(p / "vi/guides/install.yaml", "next: false", "nexxt: false"),
        r"install.yaml, line \d+, pages.nexxt: There is no field of that name. Possible here: status, .*next",
    ),
    "a word that is none of those": (
        lambda p: change(p / "vi/faq/what.md", "status: confirmed", "status: sure"),
        r"what.md, line 5, status: “sure” cannot stand here. Possible: confirmed, pending or held",
    ),
    "no language": (
        lambda p: change(p / SITE, "languages: [vi, en]", "languages: []"),
        "languages: There must be at least 1 of these; there are 0",
    ),
    "a bracket that stays open": (
        lambda p: change(p / SITE, "country: VN", "country: [VN"),
        r"site.yaml, line \d+: This line, or the one before it, cannot be read",
    ),
    "a colon in a text": (
        lambda p: change(p / "vi/faq/what.md", '"Trang giới thiệu VNeID (2022)"', "vneid: 1"),
        r"what.md, line 3: This line, or the one before it, cannot be read",
    ),
    "a list where a text belongs": (
        lambda p: change(p / "vi/faq/what.md", '"Trang giới thiệu VNeID (2022)"', "[vneid]"),
        r"what.md, line 3, source: A text belongs here",
    ),
    "an answer in two files": (
        lambda p: shutil.copytree(p / "vi/faq", p / "vi/faq/vneid"),
        r"vneid/levels.md: There is levels.md too; an answer has one file only in each language",
    ),
    "a category that is no folder": (
        lambda p: change(p / "vi/faq/what.md", "status:", "category: vneid\nstatus:"),
        r"what.md, line \d+, category: There is no field of that name. Possible here: status, needs_confirmation",
    ),
    "a text where a list belongs": (
        lambda p: change(p / "vi/faq/what.md", "related: [levels]", "related: levels"),
        "related: A list belongs here",
    ),
    "no places": (lambda p: (p / "places/communes.csv").unlink(), "communes.csv: This file must be there"),
    "places without a column": (
        lambda p: change(p / "places/communes.csv", "kind\n", "type\n"),
        "communes.csv: The file cannot be read",
    ),
    "a topic without front matter": (
        lambda p: (p / "vi/faq/what.md").write_text("Xin chào."),
        "what.md: The file must begin with a line of three dashes",
    ),
    "a topic with few phrasings": (
        lambda p: change(p / "vi/faq/what.md", '  - "vneid la gi"\n', ""),
        "phrasings: There must be at least 8 of these; there are 7",
    ),
    "a phrasing beside its name": (
        lambda p: (p / "vi/phrasings.tsv").write_text("what\tvneid dùng sao\nwhat vneid đâu\n", "utf-8"),
        "vi/phrasings.tsv, line 2: Each line must have 2 columns with a tab between them",
    ),
    "a line with a mark that does not end": (
        lambda p: (p / "vi/places.tsv").write_text("name\t////\t[n Mây\n", "utf-8"),
        r"vi/places.tsv, line 1: “\[n Mây” is not marked as it must be",
    ),
    "a line with an unknown mark": (
        lambda p: (p / "vi/places.tsv").write_text("name\t////\t[z Mây]\n", "utf-8"),
        r"vi/places.tsv, line 1: “\[z Mây\]” is not marked as it must be",
    ),
    "a line with half a draft": (
        lambda p: (p / "vi/places.tsv").write_text("name\tMây / food\t[n Mây]\n", "utf-8"),
        "vi/places.tsv, line 1: “Mây / food” is not marked as it must be",
    ),
    "a topic without an answer": (
        lambda p: (p / "vi/faq/what.md").write_text(
            (p / "vi/faq/what.md").read_text("utf-8").rpartition("---\n")[0] + "---\n"
        ),
        "answer",
    ),
    "a topic without a date": (
        lambda p: change(p / "vi/faq/what.md", '"2022-10"', '"hôm qua"'),
        "as_of: “hôm qua” is not written as it must be",
    ),
    "a topic of a month that is none": (
        lambda p: change(p / "vi/faq/what.md", '"2022-10"', '"2022-13"'),
        "No calendar has the day “2022-13”",
    ),
    "a guide with no page": (lambda p: (p / "vi/guides/android.yaml").write_text("title: x\npages: []\n"), "pages"),
    "a page with a long label": (
        lambda p: change(p / "vi/guides/install.yaml", '"Loại khác"', '"' + "Loại khác " * 5 + '"'),
        "label",
    ),
    "an expression in YAML": (
        lambda p: change(p / "vi/guides/install.yaml", "next: false", "next: false\n    if: phone"),
        "if",
    ),
}


@pytest.mark.parametrize("wrong", UNREADABLE)
def test_what_cannot_be_read_is_refused(pack: Path, wrong: str) -> None:
    """The error names the file, and what in it."""
    breaks, named = UNREADABLE[wrong]
    breaks(pack)
    with pytest.raises(ContentError, match=named):
        found(pack)


def test_what_the_agency_must_confirm_is_listed(pack: Path) -> None:
    """A topic that says so, and why."""
    change(pack / "vi/faq/what.md", "status: confirmed", 'status: pending\nneeds_confirmation: "Còn đúng không?"')
    listed = with_status(load(pack, pack.parent / "locales"), "pending")
    assert [(entry.file.stem, entry.standing.needs_confirmation) for entry in listed] == [("what", "Còn đúng không?")]


VOLATILE = 'status: confirmed\nvolatile: true\nreviewed: "2021-05-18"\nreview_days: 30'


def test_what_changes_is_overdue_once_its_days_are_over(pack: Path) -> None:
    """Thirty days after 18 May it still holds, on the next day it must be looked at again."""
    change(pack / "vi/faq/what.md", "status: confirmed", VOLATILE)
    library = load(pack, pack.parent / "locales")
    assert overdue(library, date(2021, 6, 17)) == []
    late = overdue(library, date(2021, 6, 18))
    assert shown(late, pack) == (
        "vi/faq/what.md, reviewed: It was looked at last on 2021-05-18, which holds for 30 days: look at it again."
    )


def test_every_page_of_the_real_guides_can_be_reached(library: Library) -> None:
    """From the first page on, by next or by a choice, in every language."""
    for guides in library.guides.values():
        for name, guide in guides.items():
            assert reached(guide) == {page.id for page in guide.pages}, name


def reached(guide: Guide) -> set[str]:
    """The pages that can be come to from the first."""
    seen: set[str] = set()
    ahead = [guide.pages[0]]
    while ahead:
        page = ahead.pop()
        if page.id in seen:
            continue
        seen.add(page.id)
        following = [guide.page(link.to) for link in page.choices]
        following.append(guide.beside(page, 1) if page.next else None)
        ahead += [page for page in following if page is not None]
    return seen


def test_every_guide_and_topic_can_be_found_in_the_real_menu(library: Library) -> None:
    """Every guide is opened by the menu, a deep link or another guide."""
    opened = {item.opens for item in library.site.menu} | set(library.site.links.values())
    for guides in library.guides.values():
        linked = {link.to for guide in guides.values() for page in guide.pages for link in page.choices}
        assert {f"guide:{name}" for name in guides} - opened - linked == set()


HEALTH = ("basics", "care", "contact_tracing", "quarantine_travel", "testing", "vaccine")
"""Categories in which whoever asks more than an answer says is sent to people of health, and to no computer office."""


def test_whoever_asks_more_about_health_is_told_whom(library: Library) -> None:
    """Every answer of these categories says whom else to ask, in both languages."""
    for language, topics in library.topics.items():
        health = [topic for topic in topics.values() if topic.category in HEALTH]
        assert health
        assert not [(language, topic.id) for topic in health if not topic.ask]
