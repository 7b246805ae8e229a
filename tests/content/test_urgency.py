"""Who cannot wait: signs of illness, and what only sounds like one."""

import pytest

from bot.content import Library
from bot.understanding import Understanding
from bot.understanding.calibrated.features import LONG, ONLY_SOUNDS, READ, SIGN, SIGNS, STORY, WHOLE, Features
from bot.understanding.texts import counted, normalisers, texts_of

ILL = "cv-sick-todo"


@pytest.fixture(scope="module")
def features(library: Library) -> Features:
    """What a message is taken apart into, by the real content."""
    return Features(library, normalisers(library, counted(texts_of(library))))


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("tui bị ho", "vi", {SIGN}),
        ("tui bi sot", "vi", {SIGN, SIGNS}),
        ("sốt với khó thở", "vi", {SIGN, SIGNS}),
        ("a fever since Monday", "en", {SIGN}),
        ("bà bị fever", "vi", {SIGN}),
        ("hồi nhỏ có ho", "vi", {SIGN, ONLY_SOUNDS}),
        ("sốt ruột quá", "vi", set()),
        ("người tui 38,5", "vi", {SIGN}),
        ("38,5 km", "vi", set()),
        ("cài bluezone giùm bà", "vi", set()),
        ("a " * (LONG + 1), "vi", {STORY}),
        ("", "vi", set()),
    ],
)
def test_signs_of_illness_are_seen(features: Features, text: str, language: str, whole: set[str]) -> None:
    """With and without diacritics, in either language, and whether they only sound like one or stand in a story."""
    assert set(features(text, language)) & WHOLE == whole


def test_a_long_message_is_read_from_its_beginning(features: Features) -> None:
    """Whoever cannot wait says so early."""
    assert SIGN not in features("a " * READ + "tui bị sốt", "vi")


@pytest.mark.parametrize(
    ("text", "language"),
    [("tui bị sốt", "vi"), ("ong nha toi kho tho qua", "vi"), ("cấp cứu", "vi"), ("i cant breathe well", "en")],
)
@pytest.mark.parametrize("inside", [False, True])
def test_who_is_ill_cannot_wait(understanding: Understanding, text: str, language: str, inside: bool) -> None:
    """In the middle of a registration, too."""
    assert understanding(text, language, inside=inside).urgent == ILL


@pytest.mark.parametrize(
    "text", ["Cà phê Sốt Vang", "Nhà thuốc Hạ Sốt", "quán Hồ", "sốt ruột quá", "12 Trần Phú", "Bluezone là gì", ""]
)
def test_what_only_sounds_urgent_can_wait(understanding: Understanding, text: str) -> None:
    """Names of places and turns of phrase, where any words are an answer."""
    assert understanding(text, "vi", inside=True).urgent == ""


@pytest.mark.parametrize(
    "said",
    [
        "coughing all night",
        "fever, bye",
        "tui ho cả đêm, thôi đi ngủ đây",
        "thôi để sau, con đang sốt",
        "đang bận, bé sốt",
    ],
)
def test_a_goodbye_or_a_later_beside_a_sign_leaves_it_what_it_is(understanding: Understanding, said: str) -> None:
    """Who tells of an illness and goes, or puts something off, cannot wait either."""
    assert understanding(said, "vi", tells=True).urgent == "cv-sick-todo"


@pytest.mark.parametrize("said", ["no fever, bye", "hết sốt rồi, cảm ơn nha", "ok cảm ơn, để bà uống thuốc ho cái đã"])
def test_a_goodbye_without_a_sign_alarms_nobody(understanding: Understanding, said: str) -> None:
    """Who goes and is well, or well again, is let go."""
    assert not understanding(said, "vi", tells=True).urgent


@pytest.mark.parametrize(
    "said",
    [
        "sáng dậy thấy đau đầu",
        "tui nhuc dau nhe",
        "e hoi met trong nguoi",
        "my head is aching a bit",
        "a bit dizzy today",
    ],
)
def test_who_is_only_a_little_unwell_hears_whom_to_ask(understanding: Understanding, said: str) -> None:
    """Being tired, or a headache, by itself calls for no ambulance, and is never answered that nothing is known."""
    meaning = understanding(said, "vi", tells=True)
    assert meaning.urgent or "cv-unwell" in meaning.offered


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("", "bị F1 rồi mà hơi nhức đầu"),
        ("", "em mới ở Sài Gòn về, thấy hơi mệt"),
        ("", "back from Da Nang and a bit dizzy"),
        ("cv-f1-todo", "giờ tui thấy nhức mỏi"),
        ("bz-alert", "nay hoi chong mat"),
    ],
)
def test_a_light_sign_of_whoever_was_near_the_illness_cannot_wait(
    understanding: Understanding, before: str, said: str
) -> None:
    """Told in the same line, or just asked about."""
    assert understanding(said, "vi", before, tells=True).urgent == "cv-sick-todo"


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("nhà có bà ngoại bị suyễn nữa, tui ở chung có sao không", True),
        ("nha co ba ngoai bi suyen nua, t o chung nha co sao k", True),
        ("ba em bị hen suyễn lâu năm có chích ngừa được không", True),
        ("bà ngoại lên cơn suyễn", False),
        ("bé bị suyễn đang khò khè", False),
    ],
)
def test_an_illness_that_somebody_always_has_can_wait(understanding: Understanding, said: str, waits: bool) -> None:
    """Asthma in the house is told of whoever is to be kept from the virus; a fit of it is not."""
    assert (understanding(said, "vi", tells=True).urgent == "") is waits


@pytest.mark.parametrize(
    "said",
    ["app này làm tui nhức đầu", "cài hoài chóng mặt luôn", "tui không nhức đầu gì hết", "đau đầu vì giấy tờ quá"],
)
def test_who_is_weary_of_a_thing_is_not_unwell(understanding: Understanding, said: str) -> None:
    """A headache that an app or its paperwork makes, or that nobody has, is none."""
    meaning = understanding(said, "vi", tells=True)
    assert meaning.id != "cv-unwell"


def test_what_cannot_wait_is_a_topic_of_the_content(understanding: Understanding) -> None:
    """The topic that is told is there to be told, in every language."""
    library = understanding.library
    assert set(understanding.known.illness.urgency.topics) == {ILL}
    assert all(ILL in library.topics[language] for language in library.site.languages)


def test_the_contents_own_examples_are_never_mistaken(understanding: Understanding) -> None:
    """Whatever the content says of a message holds for it, whatever the weights are."""
    for language in understanding.library.site.languages:
        urgent = understanding.library.written.urgent(language)
        assert urgent is not None
        heard = {text: understanding(text, language) for text in (*urgent.yes, *urgent.no)}
        silent = [text for text in urgent.yes if not heard[text].urgent and not heard[text].word]
        alarmed = [text for text in urgent.no if heard[text].urgent and text not in urgent.yes]
        assert (silent, alarmed) == ([], [])


@pytest.mark.parametrize("said", ["tôi", "tui", "bà nội", "con tui", "my mom", "gọi bà nội tui"])
def test_who_is_only_named_is_not_ill(understanding: Understanding, said: str) -> None:
    """A word or two without any sign of illness alarm nobody."""
    assert not understanding(said, "vi").urgent


@pytest.mark.parametrize(
    "said",
    [
        "nhà nội không ai ho hay sốt gì đâu",
        "hổng có triệu chứng nào hết trơn",
        "chau khong so mui khong dau hong, dang o nha",
        "chưa ho chưa sốt gì hết, đi làm được hông",
        "ho cũng không, sốt cũng không",
        "chưa ho chưa sốt gì, chiều đi ca được không",
        "no fever, no cough, only back from Hanoi",
    ],
)
def test_who_says_that_nobody_is_ill_is_not_alarmed(understanding: Understanding, said: str) -> None:
    """What is denied is no sign, in the words of either language."""
    assert not understanding(said, "vi").urgent


@pytest.mark.parametrize(
    "said",
    [
        "bé không ho mà sốt cao lắm",
        "ba hết sốt rồi mà giờ khó thở",
        "không có ai ở nhà, con sốt 39 độ",
        "uống thuốc hoài không hết sốt",
        "dau hong sot tu toi qua",
        "no sot cao qua",
        "my son has no cough but a high fever",
    ],
)
def test_a_denial_takes_back_nothing_else(understanding: Understanding, said: str) -> None:
    """What is told beside what is denied is heard; who still has it has it; and a Vietnamese "no" is somebody."""
    assert understanding(said, "vi").urgent


@pytest.mark.parametrize(
    "said",
    [
        "quan nho xiu ban nuoc mia",
        "co phai dk ma cho ho kinh doanh khong",
        "trời nóng 39 độ chịu hông nổi",
        "cái điện thoại tự nhiên nóng ran",
        "đau đầu với cái app này ghê",
        "chết cha, xóa lộn rồi",
        "cho gap nhan vien tu van di",
        "my phone gets so hot",
        "so hot today in Tuy Hoa",
    ],
)
def test_what_is_said_of_things_and_the_weather_alarms_nobody(understanding: Understanding, said: str) -> None:
    """Words that are two without their diacritics, what a machine or the weather is like, and figures of speech."""
    assert not understanding(said, "vi").urgent


@pytest.mark.parametrize(
    "said",
    [
        "con nho xiu roi",
        "máy hư, ba ngất rồi",
        "bà cụ ngoài đường xỉu",
        "sốt ruột quá mà ba khó thở",
        "hộ kinh doanh của tui có người sốt với ho",
        "trời nóng 39 độ mà con tui co giật",
        "nếu tui không lầm thì bà khó thở tím môi",
        "em be tho nhanh, cai nguc lom vo",
        "my friend cant breath",
        "i feel hot 37.9",
        "em bi sot với ỉa chảy từ tối",
        "con sot ca dem me oi",
        "con em sot ma ho nua",
        "sot sang gio khong ha",
        "ma toi xiu roi",
        "chong toi dau that nguc",
    ],
)
def test_one_sign_beside_them_is_heard(understanding: Understanding, said: str) -> None:
    """What only sounds like a sign takes back no sign that stands beside it; in simple English, too."""
    assert understanding(said, "vi").urgent


@pytest.mark.parametrize(
    ("said", "supposed"),
    [
        ("khách mà sốt thì sao", True),
        ("nếu nhân viên ho thì có được bán không", True),
        ("what if a guest has a fever", True),
        ("khách đang sốt thì sao", False),
        ("khách mà ngất xỉu thì sao", False),
        ("con tui sốt thì làm sao", False),
        ("nếu mất mạng thì sao", False),
    ],
)
def test_what_would_be_is_asked_calmly(understanding: Understanding, said: str, supposed: bool) -> None:
    """Of somebody in general, and without a severe sign; whoever is ill now, or one's own child, is."""
    assert understanding.known.illness.urgency.supposes(said, "vi") == supposed
    assert not (supposed and understanding(said, "vi").urgent)


@pytest.mark.parametrize(
    ("said", "calm"),
    [
        ("em k sốt k ho gì hết á", f"{ILL}/well"),
        ("no fever no cough here", f"{ILL}/well"),
        ("không sốt không ho thì có phải khai không", ""),
        ("khong ho nhung sot cao", ""),
        ("máy chạy bình thường", ""),
    ],
)
def test_who_says_no_more_than_that_nobody_is_ill(understanding: Understanding, said: str, calm: str) -> None:
    """Is told that this is good; whoever asks something with it asks that."""
    assert understanding(said, "vi").calm == calm


@pytest.mark.parametrize(
    ("said", "who", "signs", "severe_of"),
    [
        ("con em 4 tháng tuổi ho, không bú", "child", ("ho", "không bú"), {"child"}),
        ("my baby is very sleepy and has a fever", "child", ("very sleepy", "fever"), {"child"}),
        ("vợ tui có bầu, đau bụng", "pregnant", ("đau bụng",), {"pregnant"}),
        ("ba tui ho", "", ("ho",), set()),
    ],
)
def test_who_is_ill_and_with_what(
    understanding: Understanding, said: str, who: str, signs: tuple[str, ...], severe_of: set[str]
) -> None:
    """As the content calls it; what is a small matter for one person is none for a child."""
    told = understanding.known.illness.urgency.told(said, "vi")
    assert (told.who, told.signs, told.severe_of) == (who, signs, severe_of)


def test_no_severe_sign_is_a_syllable_that_means_something_else_without_marks(library: Library) -> None:
    """ "hõm" is a baby who dries up, and "hom" is the day before yesterday; "tím" is blue, and "tim" is looking for
    something: alone they would call an ambulance for whoever types no marks. What one faints with is known to both."""
    short = {"ngất", "xỉu"}  # told apart by what only sounds like them
    given = library.written.urgent("vi")
    assert given
    for sign in (*given.severe, *(sign for patient in given.patients for sign in patient.severe)):
        assert " " in sign or sign.isascii() or sign in short, sign


@pytest.mark.parametrize(
    "said",
    ["be nong 39 do", "thằng nhỏ nóng quá trời 40 độ", "ba toi ngung tho roi", "tui muon tu tu", "toi ho 5 bua roi"],
)
def test_who_is_ill_is_heard_without_marks(understanding: Understanding, said: str) -> None:
    """A temperature, a breath that stopped and despair are heard as people type them."""
    assert understanding(said, "vi").urgent


@pytest.mark.parametrize(
    "said",
    [
        "tim lai ma qr da dang ky",
        "tim nguoi quet ma o dau",
        "co can bat tinh nang gi khong",
        "ad co tu van chuyen khai bao khong",
        "cai xong co an bo nho tu tu khong",
        "he thong khong tinh may cua toi",
        "op lung co chan song khong",
        "hai cai do khac nhau cho nao",
        "ho toi lam muon 5 bua roi ve",
        "troi nong 39 do ai ma di lam noi",
    ],
)
def test_words_that_need_their_marks_alarm_nobody(understanding: Understanding, said: str) -> None:
    """ "tím lại", "bất tỉnh", "tự vẫn", "chán sống", "khạc" and "ho" are other words where marks are left out."""
    assert not understanding(said, "vi").urgent
    assert not understanding.health.tells_sign(said, "vi")


@pytest.mark.parametrize(
    ("said", "cannot_wait"),
    [
        ("no ghi can ios cao hon ma e update hoai hk len", False),
        ("chay nhanh hon ma van khong duoc", False),
        ("ong noi tui hon me roi", True),
        ("ma tui hon me roi", True),
    ],
)
def test_what_a_word_is_read_as_is_no_part_of_a_sign(
    understanding: Understanding, said: str, cannot_wait: bool
) -> None:
    """Without diacritics "ma" is read "mẹ", and with the word before it that is no "hôn mê": whoever complains of an
    update is not told to call an ambulance."""
    assert bool(understanding(said, "vi").urgent) is cannot_wait


def test_our_own_questions_hardly_ever_sound_like_an_illness(library: Library, understanding: Understanding) -> None:
    """Of an eighth of what the content itself asks about the app, codes, offices and the bot, one line in a hundred at
    the most tells a sign: a sign that is another word without its marks would show here."""
    ours = ("bz", "qr", "ag", "bot")
    asked = sorted({(t.text, t.language) for t in texts_of(library) if t.asked and t.id.partition("-")[0] in ours})
    told = [text for text, language in asked[::8] if understanding.health.tells_sign(text, language)]
    assert len(told) <= len(asked[::8]) / 100, told
