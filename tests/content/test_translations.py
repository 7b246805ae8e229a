"""Catalogs say what gettext's own reader says, without its file in between."""

import io
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.content.catalogs.catalog import Words, po_file
from bot.content.catalogs.translations import translations
from bot.folders import LOCALES

FRENCH = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Yes"
msgstr "Oui"

msgid "No"
msgstr ""

#, fuzzy
msgid "Menu"
msgstr "Carte"

msgid "{count} café"
msgid_plural "{count} cafés"
msgstr[0] "{count} bistrot"
msgstr[1] "{count} bistrots"

msgid "{count} shop"
msgid_plural "{count} shops"
msgstr[0] ""
msgstr[1] ""
"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_sentence_is_said_as_gettext_says_it(language: str) -> None:
    """About one thing and about several."""
    path, compiled = po_file(LOCALES, language), io.BytesIO()
    catalog = read_po(io.BytesIO(path.read_bytes()))
    write_mo(compiled, catalog)
    compiled.seek(0)
    theirs, ours = GNUTranslations(compiled), translations(path)
    for message in catalog:
        one, *more = message.id if isinstance(message.id, tuple) else (message.id,)
        if more:
            assert [ours.ngettext(one, *more, n) for n in range(4)] == [
                theirs.ngettext(one, *more, n) for n in range(4)
            ]
        elif one:
            assert ours.gettext(one) == theirs.gettext(one)


def test_what_has_no_words_is_said_in_the_first_language(tmp_path: Path) -> None:
    """An empty sentence, one that nobody has looked at again, and one about several things."""
    (path := tmp_path / "bot.po").write_text(FRENCH, "utf-8")
    first = Words("vi", translations(po_file(LOCALES, "vi")), {})
    french, again = (Words("fr", translations(path), {}, first) for _ in range(2))
    assert [french(said) for said in ("Yes", "No", "Menu")] == ["Oui", first("No"), first("Menu")]
    assert again("Yes") == "Oui"
    assert [translations(path).ngettext("{count} café", "{count} cafés", n) for n in (1, 2)] == [
        "{count} bistrot",
        "{count} bistrots",
    ]
    assert translations(path).ngettext("{count} shop", "{count} shops", 2) == "{count} shops"
