"""A language is files: French, with a dozen sentences and one topic, joins the real site without a line of code."""

import shutil
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.app import App
from bot.channels.console import Console
from bot.content import ContentError, Library, load, whole
from bot.content.checks.whole import problems
from bot.dialogs import DIALOGS
from bot.paper.posters import words as poster_words
from bot.store.database.migrate import migrate
from bot.understanding import Understanding
from tests.french import edited, with_french
from tests.running import running, settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site that speaks French besides."""
    return with_french(tmp_path)


def opened(folder: Path) -> Library:
    """The library of a folder."""
    return load(folder / "content", folder / "locales")


async def test_the_bot_speaks_it(french: Understanding) -> None:
    """What French has is said in French; the rest in the site's first language, and nothing fails."""
    heard: list[str] = []
    console = Console(heard.append)
    root, locales = french.library.root, french.library.locales  # what is learnt of them was kept there
    chosen = settings("sqlite://", content_dir=root, locales_dir=locales)
    app = App(chosen, more=[console])
    await migrate(app.store)

    async def says(line: str) -> str:
        heard.clear()
        await app.heard(console.parse(line))
        await app.dispatcher.drain()
        return "".join(heard)

    first = await says("/language")
    assert all(name in first for name in ("Tiếng Việt", "English", "Français"))
    assert "Désormais je vous parle français." in await says("Français")
    assert "Que puis-je faire pour vous ?" in await says("bonjour")
    assert "10. Langue" in await says("/menu")
    battery = await says("est-ce que bluezone vide la batterie ?")
    assert "basse énergie" in battery
    assert "Selon Bluezone, questions fréquentes, en mai 2021" in await says("en savoir plus")
    await says("/menu")
    assert "máy của anh/chị là loại nào?" in await says("1")
    assert "Quelle langue lisez-vous ?" in await says("langue")
    assert "From now on I speak English" in await says("English")
    await app.close()


async def test_the_web_page_speaks_it(french: Understanding, migrated_sqlite: Path, tmp_path: Path) -> None:
    """The page, its list of languages and the script for other sites, with what French lacks in Vietnamese."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    chosen = settings(f"sqlite:///{tmp_path}/bot.db")
    async with running(chosen, understanding=french), aiohttp.ClientSession() as session:
        async with session.get(f"{chosen.address}/?lang=fr") as answer:
            page = await answer.text()
        async with session.get(f"{chosen.address}/static/embed.js") as answer:
            assert answer.content_type == "text/javascript"
            script = await answer.text()
    assert '<html lang="fr">' in page
    assert ">Assistant Bluezone de Phú Yên</title>" in page
    assert 'placeholder="Écrivez votre question…"' in page
    assert '<option value="vi" lang="vi">Tiếng Việt</option>' in page
    assert '<option value="en" lang="en">English</option>' in page
    assert 'value="fr"' not in page
    assert 'aria-label="Gửi ảnh hoặc danh sách"' in page
    assert '"fr": ["Demander \\u00e0 l\\u0027assistant", "Fermer"]' in script


def test_what_is_missing_is_listed(folder: Path) -> None:
    """`check` names every file and text that French still falls back for."""
    listed = problems(opened(folder), {dialog.name for dialog in DIALOGS}, {"Menu", "Send", "Done"})
    found = "\n".join(finding.said() for finding in listed)
    assert "welcome_alt: It has no text in fr" in found
    assert "fr/faq/daily_use/bz-bluetooth.md: This file must be there" in found
    assert "fr/guides/install.yaml: This file is not there in every language" in found
    assert "fr/LC_MESSAGES/bot.po: The sentence “Done” is missing" in found


def test_a_language_without_a_catalog_is_refused(folder: Path) -> None:
    """The message names the file."""
    (folder / "locales" / "fr" / "LC_MESSAGES" / "bot.po").unlink()
    with pytest.raises(ContentError, match=r"fr/LC_MESSAGES/bot\.po: this file must be there"):
        whole(opened(folder))


def test_the_first_language_must_have_every_text(folder: Path) -> None:
    """The message names the file and the field, of site.yaml as of a campaign."""

    def without(site: dict[str, Any]) -> None:
        del site["menu"][1]["label"]["vi"]

    path = next((folder / "content" / "campaigns").glob("*.yaml"))
    path.write_text(path.read_text("utf-8").replace("vi:", "fr:"), "utf-8")
    with pytest.raises(ContentError, match=rf"{path.name}: title: has no text in vi"):
        whole(opened(folder))
    edited(folder, without)
    with pytest.raises(ContentError, match=r"site\.yaml: menu\.1\.label: has no text in vi"):
        whole(opened(folder))
    with pytest.raises(ContentError, match=r"site\.yaml: menu\.1\.label: has no text in vi"):
        opened(folder).site.menu[1].label["fr"]


def test_a_language_is_named_by_two_letters(folder: Path) -> None:
    """A code that no catalog can have is refused with its field."""
    edited(folder, lambda site: site["languages"].append("French"))
    with pytest.raises(
        ContentError, match=r"site\.yaml, line \d+, languages: “French” is not written as it must be. For example: vi"
    ):
        opened(folder)


def test_topics_of_other_languages_count_once(french: Understanding, understanding: Understanding) -> None:
    """What French lacks is not learned twice over: a question finds what it finds without French."""
    assert french.library.topics["fr"]["bz-bluetooth"] == understanding.library.topics["vi"]["bz-bluetooth"]
    asked = "bluetooth có hại sức khỏe không"
    assert french(asked, "vi").topics[0].id == understanding(asked, "vi").topics[0].id


def test_a_poster_says_each_thing_once(folder: Path) -> None:
    """French has no words for a poster, so none of it is printed twice."""
    said = poster_words.own(opened(folder), "https://bot.example.vn/c/1", "Cà phê Hương", "12 Trần Phú", "").lines
    assert [lines.language for lines in said] == ["vi", "en"]
