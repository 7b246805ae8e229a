"""Whole messages of a word or two: yes, back, thanks …, in each language."""

import pytest

from bot.content import Library
from bot.content.sayings import small_words
from bot.understanding import Understanding
from bot.understanding.small_words import STRENGTH, SmallWords
from bot.understanding.texts import counted, normalisers, texts_of


@pytest.fixture(scope="module")
def small(library: Library) -> SmallWords:
    """The small words of the real content."""
    return SmallWords(library, normalisers(library, counted(texts_of(library))))


SAID = {
    "vi": {
        "yes": ["dạ", "ừ", "dạ đúng rồi", "da dung roi a", "Vâng ạ", "👍"],
        "no": ["không", "ko", "dạ không ạ"],
        "next": ["tiếp", "tiếp tục", "xong rồi", "roi con"],
        "back": ["quay lại", "quay lai", "lùi lại"],
        "thanks": ["cảm ơn", "cam on con", "dạ em cảm ơn nhiều ạ"],
        "hello": ["xin chào", "chào em", "alo"],
        "stop": ["dừng", "hủy", "thôi"],
        "later": ["để sau", "mai làm"],
        "afraid": ["ai cũng sợ hết em ơi", "lo quá"],
        "called": ["tui gọi 115 rồi", "anh gọi rồi, người ta kêu ở nhà"],
        "sad": ["😭", "nản quá"],
        "again": ["nhắc lại", "nói lại đi"],
        "": ["đăng ký quán", "Bluezone là gì", "Cà phê Hương", "12 Trần Phú", "", "!!!", "dạ 0987 654 321"],
    },
    "en": {
        "yes": ["yes", "Yes please", "yep", "sure"],
        "no": ["no", "nope", "no thanks"],
        "next": ["next", "done", "continue"],
        "back": ["back", "go back"],
        "thanks": ["thanks", "thank you so much"],
        "hello": ["hello", "hi"],
        "stop": ["stop", "cancel"],
        "later": ["later", "not now"],
        "": ["register my shop", "what is bluezone", "The Coffee House"],
    },
}
"""By language, what is heard in what is said; "" where the message is no small word."""


@pytest.mark.parametrize(
    ("language", "word", "text"),
    [(language, word, text) for language, heard in SAID.items() for word, texts in heard.items() for text in texts],
)
def test_a_small_word_is_heard(small: SmallWords, language: str, word: str, text: str) -> None:
    """As it is typed: hurried, without diacritics, with courtesies around it; nothing in a message that says more."""
    assert small(text, language) == word


def test_the_other_language_is_understood_too(small: SmallWords) -> None:
    """Who chats in one language may answer in the other."""
    assert (small("cảm ơn", "en"), small("thank you", "vi")) == ("thanks", "thanks")


@pytest.mark.parametrize(("text", "word"), [("đúng", "yes"), ("dừng", "stop")])
def test_diacritics_that_were_typed_count(small: SmallWords, text: str, word: str) -> None:
    """ "đúng" (yes) is not "dừng" (stop)."""
    assert small(text, "vi") == word


@pytest.mark.parametrize(
    ("text", "word"),
    [("dạ thôi", "stop"), ("dạ không, cảm ơn", "no"), ("ok cảm ơn em", "thanks"), ("hi thanks", "thanks")],
)
def test_of_several_the_stronger_counts(small: SmallWords, text: str, word: str) -> None:
    """A yes is often only a courtesy, a refusal never is."""
    assert small(text, "vi") == word


def test_every_word_has_its_strength_and_its_phrases(library: Library) -> None:
    """Every word that the program understands is said somehow in every language, and ranked among the others."""
    assert set(STRENGTH) == set(small_words.WORDS)
    for language in library.site.languages:
        assert {word.id for word in library.written.small_words(language).words} == set(small_words.WORDS)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("thôi kêu thằng cháu", "stop"),
        ("bận lát quay lại", "later"),
        ("để mai chị làm cái quán", "later"),
        ("chờ chút anh hỏi vợ", "wait"),
        ("hold on, let me get my glasses", "wait"),
        ("Chờ Chút Quán", ""),
        ("Bluezone là gì", ""),
        ("thôi", ""),
    ],
)
def test_a_message_is_put_off_in_many_words(understanding: Understanding, text: str, begun: str) -> None:
    """It begins with what it is and says more; the name of a place does not, nor does the small word alone."""
    meaning = understanding(text, "en" if text.isascii() and " me " in text else "vi")
    assert (meaning.begun if not meaning.word else "") == begun


@pytest.mark.parametrize("opening", ["thôi ", "à mà ", "ủa mà ", "em ơi cho hỏi "])
def test_what_a_message_only_begins_with_says_nothing(understanding: Understanding, opening: str) -> None:
    """With it and without, the same is meant as surely."""
    for text in ("cài bluezone", "F0 là gì"):
        plain, begun = understanding(text, "vi"), understanding(opening + text, "vi")
        assert (begun.kind, begun.id, begun.exact) == (plain.kind, plain.id, plain.exact)


@pytest.mark.parametrize("said", ["đồng ý nha con", "ừ đúng rồi con", "xong rồi con", "không con ơi"])
def test_whom_one_speaks_to_changes_nothing(understanding: Understanding, said: str) -> None:
    """ "con" at the end is the bot that is spoken to, and no thanks."""
    assert understanding(said, "vi").word in ("yes", "next", "no")


RHETORICAL = (
    "sao không",
    "chớ",
    "chứ",
    "sai",
    "sửa",
    "không sao",
    "không vấn đề",
    "còn gì",
    "nua",
    "làm chi",
    "y chi",
    "không cần",
)
"""Of a yes that only sounds like a question: why not, nothing is wrong, what else."""


def test_nobody_who_asks_or_doubts_has_agreed(understanding: Understanding, library: Library) -> None:
    """What stands under "yes" asks nothing: it would be consent, as "lừa đảo à" once was."""
    for language in library.site.languages:
        agreed = next(word for word in library.written.small_words(language).words if word.id == "yes")
        asked = [text for text in agreed.phrasings if "?" in text or understanding.known.asks(text)]
        assert [text for text in asked if not any(phrase in text.lower() for phrase in RHETORICAL)] == []


@pytest.mark.parametrize(
    "said", ["tui không cài được không", "tui ko cai duoc ko", "có được không", "ko dang ky dc ko"]
)
def test_whoever_asks_leave_says_neither_yes_nor_no(small: SmallWords, said: str) -> None:
    """Of its words each is a yes or a no; together they ask."""
    assert small(said, "vi") == ""


@pytest.mark.parametrize(("said", "word"), [("kkk", "warm"), ("k", "no"), ("xạo", "doubt"), ("lừa đảo à", "doubt")])
def test_laughing_and_doubting_settle_nothing(small: SmallWords, said: str, word: str) -> None:
    """Neither is an answer to what was asked."""
    assert small(said, "vi") == word
