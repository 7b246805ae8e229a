"""Is the content whole? The real one is; in a copy of the small pack each kind of mistake is planted and found."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.check import sentences
from bot.content import ContentError, Library, load
from bot.content.check import problems, to_confirm
from bot.content.guides import Guide
from bot.dialogs import DIALOGS
from bot.folders import ROOT

NAMES = {dialog.name for dialog in DIALOGS}
SENTENCES = set(sentences())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the small pack, with the catalogs beside it, to be broken."""
    shutil.copytree(ROOT / "tests" / "packs" / "vneid", tmp_path / "pack")
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    return tmp_path / "pack"


def found(pack: Path) -> str:
    """What `check` finds, one mistake a line."""
    return "\n".join(problems(load(pack, pack.parent / "locales"), NAMES, SENTENCES))


def change(path: Path, old: str, new: str) -> None:
    """Changes a text that must be there, wherever it is in a file."""
    text = path.read_text("utf-8")
    assert old in text, f"{path} has no {old}"
    path.write_text(text.replace(old, new), "utf-8")


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
    assert problems(library, NAMES, SENTENCES) == []


Break = Callable[[Path], object]
SITE = "site.yaml"

MISTAKES: dict[str, tuple[Break, str]] = {
    "a name": (
        lambda p: change(p / SITE, '  hotline: {vi: "1900.0368", en: "1900.0368"}\n', ""),
        "site.yaml: names.hotline is missing",
    ),
    "a name in one language": (
        lambda p: change(p / SITE, "{vi: Kon Tum, en: Kon Tum}", "{vi: Kon Tum}"),
        "site.yaml: names.region has no text in en",
    ),
    "a greeting in one language": (
        lambda p: change(p / SITE, "greeting:\n  vi: >-", "greeting:\n  fr: >-"),
        "site.yaml: greeting has no text in vi",
    ),
    "a label in one language": (
        lambda p: change(p / SITE, "{vi: Gặp cán bộ, en: Talk to a person}", "{vi: Gặp cán bộ}"),
        "site.yaml: menu: human has no text in en",
    ),
    "a group in one language": (
        lambda p: change(p / SITE, "{vi: Người dân, en: Citizen}", "{en: Citizen}"),
        "site.yaml: citizen has no text in vi",
    ),
    "a dialog in the menu": (
        lambda p: change(p / SITE, "opens: human", "opens: humann"),
        "site.yaml: humann: there is no dialog humann",
    ),
    "a guide behind a deep link": (
        lambda p: change(p / SITE, 'android: "guide:android"', 'android: "guide:androyd"'),
        "site.yaml: guide:androyd: there is no guide androyd in vi",
    ),
    "the welcome picture": (lambda p: (p / "images/welcome.png").unlink(), "images/welcome.png: is missing"),
    "communes": (
        lambda p: (p / "places/communes.csv").write_text(
            "district_code,district_name,commune_code,commune_name,kind\n"
        ),
        "places/communes.csv: there is no commune in it",
    ),
    "a guide in one language": (
        lambda p: (p / "en/guides/android.yaml").unlink(),
        "en/guides/android.yaml: is not in every language",
    ),
    "a page in one language": (
        lambda p: change(p / "en/guides/android.yaml", "id: account", "id: acount"),
        "en/guides/android.yaml: pages, pictures or links differ from vi",
    ),
    "a picture": (
        lambda p: (p / "images/phone-kind.png").unlink(),
        "vi/guides/install.yaml: phone: there is no picture images/phone-kind.png",
    ),
    "an alt text": (
        lambda p: change(p / "vi/guides/install.yaml", 'alt: "Hai chiếc điện thoại đặt cạnh nhau."', 'alt: ""'),
        "vi/guides/install.yaml: phone: the picture has no alt text",
    ),
    "a page to go to": (
        lambda p: change(p / "vi/guides/install.yaml", '"open:human"', '"nowhere"'),
        "vi/guides/install.yaml: phone: there is no page nowhere",
    ),
    "a dialog to go to": (
        lambda p: change(p / "vi/guides/install.yaml", '"open:human"', '"open:hooman"'),
        "vi/guides/install.yaml: phone: there is no dialog hooman",
    ),
    "a guide to go to": (
        lambda p: change(p / "vi/guides/install.yaml", '"guide:android"', '"guide:androyd"'),
        "vi/guides/install.yaml: phone: there is no guide androyd",
    ),
    "a topic in one language": (lambda p: (p / "en/faq/levels.md").unlink(), "en/faq/levels.md: is missing"),
    "a related topic": (
        lambda p: change(p / "vi/faq/what.md", "[levels]", "[level]"),
        "vi/faq/what.md: related: there is no topic level",
    ),
    "an answer that fits a phone": (
        lambda p: change(p / "vi/faq/what.md", "Anh/chị dùng nó", "Anh/chị dùng nó " + "hoài " * 130),
        "vi/faq/what.md: the answer has",
    ),
    "a phrasing of two topics": (
        lambda p: change(p / "vi/faq/what.md", "vneid la gi", "TÔI quên mật khẩu rồi"),
        "is also a phrasing of",
    ),
    "an aside in one language": (
        lambda p: (p / "vi/out_of_scope.yaml").write_text(
            '- {id: weather, reply: "Em không rành ạ.", exemplars: [mưa không, nắng không, gió không]}\n', "utf-8"
        ),
        "out_of_scope.yaml: weather is not in every language",
    ),
    "a word in two lists": (
        lambda p: [
            (p / f"vi/{name}.yaml").write_text('"mk": "mật khẩu"\n', "utf-8") for name in ("abbreviations", "synonyms")
        ],
        "vi: “mk” is both an abbreviation and a synonym",
    ),
    "a catalog": (lambda p: po(p, "en").unlink(), "bot.po: is missing"),
    "a sentence in a catalog": (
        lambda p: change(po(p, "vi"), 'msgid "Go on where I was"', 'msgid "Go on where I am"'),
        "“Go on where I was” is missing",
    ),
    "a sentence in the code": (
        lambda p: change(po(p, "vi"), 'msgid "Go on where I was"', 'msgid "Go on where I am"'),
        "“Go on where I am” is said nowhere any more",
    ),
    "a translation": (
        lambda p: change(po(p, "vi"), 'msgstr "Làm tiếp phần đang dở"', 'msgstr ""'),
        "“Go on where I was” is not translated",
    ),
    "a certain translation": (
        lambda p: change(po(p, "vi"), 'msgid "Go on where I was"', '#, fuzzy\nmsgid "Go on where I was"'),
        "“Go on where I was” is not translated",
    ),
    "a value for a field": (
        lambda p: change(po(p, "vi"), 'msgstr "Làm tiếp phần đang dở"', 'msgstr "Làm tiếp {phan} đang dở"'),
        "can stand there only if the sentence has it",
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
    "an unknown key": (lambda p: change(p / SITE, "country: VN", "country: VN\ncolour: red"), "colour"),
    "no language": (lambda p: change(p / SITE, "languages: [vi, en]", "languages: []"), "languages"),
    "YAML that is none": (lambda p: change(p / SITE, "country: VN", "country: [VN"), "site.yaml"),
    "no places": (lambda p: (p / "places/communes.csv").unlink(), "communes.csv"),
    "places without a column": (lambda p: change(p / "places/communes.csv", "kind\n", "type\n"), "kind"),
    "a topic without front matter": (lambda p: (p / "vi/faq/what.md").write_text("Xin chào."), "what.md"),
    "a topic with few phrasings": (lambda p: change(p / "vi/faq/what.md", '  - "vneid la gi"\n', ""), "phrasings"),
    "a topic without an answer": (
        lambda p: (p / "vi/faq/what.md").write_text(
            (p / "vi/faq/what.md").read_text("utf-8").rpartition("---\n")[0] + "---\n"
        ),
        "answer",
    ),
    "a topic without a date": (lambda p: change(p / "vi/faq/what.md", '"2022-10"', '"hôm qua"'), "as_of"),
    "a topic of a month that is none": (lambda p: change(p / "vi/faq/what.md", '"2022-10"', '"2022-13"'), "as_of"),
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


def test_what_the_agency_must_confirm_is_listed(pack: Path, library: Library) -> None:
    """Of the site and of every topic that says so."""
    change(pack / "vi/faq/what.md", "category: vneid", 'category: vneid\nneeds_confirmation: "Còn đúng không?"')
    listed = to_confirm(load(pack, pack.parent / "locales"))
    assert listed == ["site.yaml: Công an tỉnh đồng ý đứng tên trợ lý.", "what: Còn đúng không?"]
    assert to_confirm(library)


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
