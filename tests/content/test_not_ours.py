"""What only sounds like ours: a QR for the Wi-Fi, an exam to register for, a reminder to get up."""

import pytest

from bot.understanding import Kind, Meaning, Understanding, Zone
from bot.understanding.evaluation.evaluate import evaluate
from bot.understanding.evaluation.rows import Row


@pytest.mark.parametrize(
    "text",
    ["tạo mã qr wifi cho khách quán cà phê", "lam qr menu cho quan", "đăng ký điểm thi IELTS ở Tuy Hòa",
     "in mã qr chuyển khoản dán quầy", "tải tiktok về máy", "quét mã momo trả tiền", "nhắc tôi uống thuốc",
     "đăng ký mã số thuế cá nhân online", "create a QR code for the menu", "install whatsapp"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_job_is_begun_for_what_it_is_never_about(understanding: Understanding, text: str, language: str) -> None:
    """Neither is a job begun nor an answer given at once, in either language."""
    assert not _is_done(understanding(text, language))


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("tạo mã qr cho quán cà phê", "register"),
        ("đăng ký quán Gió Biển ở Tuy Hòa", "register"),
        ("tiệm của tôi ở 12 Lê Lợi muốn đăng ký điểm kiểm dịch, sđt 0912345678", "register"),
        ("quán còn đâu mã qr nữa, đăng ký giùm", "register"),
        ("tải bluezone", "install"),
        ("nhắc tôi khai báo mỗi ngày", "remind"),
    ],
)
def test_a_job_that_is_ours_is_begun(understanding: Understanding, text: str, job: str) -> None:
    """Names of places, phone numbers, and words that only look like another's name do not hinder."""
    meaning = understanding(text, "vi")
    assert (meaning.kind, meaning.id) == (Kind.JOB, job)


@pytest.mark.parametrize(
    "text",
    ["từ Gia Lai về có phải khai báo không", "qua nha trang choi ve co bi cach ly hong",
     "lái xe về tới chốt phải khai gì", "tạm trú ở đây có được tiêm vắc xin không",
     "xin việc có cần giấy xét nghiệm không", "mất căn cước có khai báo được không",
     "driving from Quy Nhon to Tuy Hoa, do I declare"],
)  # fmt: skip
def test_what_is_ours_beside_a_name_that_is_not_is_no_other_business(understanding: Understanding, text: str) -> None:
    """Coming from another province, or being tested for a new employer, is asked of us and of nobody else."""
    assert understanding(text, understanding.known.traits.languages(text, "vi")).kind is not Kind.ASIDE


def test_a_story_may_name_much_that_it_is_not_about(understanding: Understanding) -> None:
    """Who tells of the bank and asks about the declaration is answered as without the bank."""
    story = "mai {0} có hẹn ra {1} làm giấy tờ mà nghe nói tới cửa phải quét mã qr mới cho vô, vậy quét bằng app nào"
    bank, house = (understanding(story.format("tôi", where), "vi") for where in ("ngân hàng", "nhà"))
    assert bank.kind is house.kind is Kind.TOPIC
    assert bank.topics[0].id == house.topics[0].id


def test_a_greeting_for_a_greeting_counts_as_no_answer(understanding: Understanding) -> None:
    """What is not ours and gets a courtesy was not taken for a question; what is ours and a small word was heard."""
    report = evaluate(understanding, [Row("chào em"), Row("cảm ơn con nghen"), Row("xong rồi", words=("next",))])
    assert (report.others.at_once, report.others.refused) == (0.0, 1.0)
    assert (report.ours.at_once, report.ours.right) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("40 Lê Lợi", False),
        ("40 lê lợi", False),
        ("ở đâu", True),
        ("o dau", True),
        ("Quán Đậu", False),
        ("sao vậy", True),
    ],
)
def test_a_name_does_not_ask(understanding: Understanding, text: str, asks: bool) -> None:
    """With diacritics only the very words of a question make one: "Đậu" is no "đâu"."""
    assert understanding.known.asks(text) is asks


def _is_done(meaning: Meaning) -> bool:
    return meaning.kind is Kind.JOB or (meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER)
