"""Whose business it is what no answer tells: by what people of many ways of speaking call it."""

import re

import pytest

from bot.understanding import Understanding
from tests.content.test_spelt import SAME, mostly_others

ASKED = {
    "police": [
        "thằng chả đòi quăng đồ nhà tui, dọa chém",
        "ai do lay hinh con gai toi dang facebook",
        "bi nguoi la goi dien kiu chuyen tien, gio mat 5 trieu",
        "hôm qua nẫu ăn cắp xe đạp trước cổng",
    ],
    "identity": ["con tui chưa có cccd, làm ở đâu", "mat can cuoc roi lam lai o dau"],
    "traffic-police": ["xe tui bi cong an giao thong giam hom bua, chung nao lay ra"],
    "bank": ["thang nay khong tien dong lai ngan hang", "tui muốn vay vốn hộ nghèo ngân hàng chính sách"],
    "electricity": ["sao nha tui cup dien hoai z", "tiền nước tháng này mắc gấp đôi"],
    "social-insurance": ["nghỉ đẻ thì lãnh bảo hiểm ở đâu", "bua nay lanh luong huu hong em"],
    "post": ["buu dien co gui hang vo sai gon hong"],
    "lottery": ["chieu nay xo so mien trung ra so may"],
    "weather": ["mai co bao hong em", "mai mua hong"],
    "border-guard": ["ghe tui mới vô bến, có ai ra đo nhiệt độ hông", "tau ca cua ba em ve toi hon yen"],
    "army": ["con tui đi lính năm nay có bị hoãn không"],
    "vet": ["heo nhà tui bỏ ăn", "con ga nha toi chet hoai, keu ai", "chó nhà hàng xóm cắn con tui"],
    "agriculture": ["dua hau nam nay khong ai mua", "rầy ăn lúa dữ quá"],
    "religion": ["rằm này chùa có cho lạy phật hông", "chua nhat nha tho co le khong"],
    "pharmacy": ["mua khau trang 3m o dau", "nha thuoc nao con mo ban dem"],
    "market-management": ["tiệm kia bán khẩu trang giá cắt cổ"],
    "deposit": ["dat coc phong cuoi roi gio sao lay lai"],
    "school": ["chừng nào con nít đi học lại", "con toi thi lop 10 co doi ngay khong", "diem hoc ky con em chua co"],
    "labour": [
        "chu quan khong tra luong thang 4",
        "xi nghiep cho nghi khong luong co dung hong",
        "bi duoi viec roi gio xin tro cap that nghiep o dau",
    ],
    "transport": [
        "xe đò Tuy Hòa - Sài Gòn còn chạy không",
        "ve may bay da mua co duoc doi ngay",
        "bằng lái xe máy hết hạn đổi ở đâu",
    ],
    "road-check": ["di tu dong xuan qua van canh co chot hong"],
    "fines": ["ra duong khong khau trang bi phat nhieu"],
    "complaint": ["bị phạt oan thì khiếu nại chỗ nào"],
    "aid": ["hộ nghèo có được phát gạo đợt này hông", "nha toi kho khan qua co ai cho gao khong"],
    "commune": [
        "làm đám giỗ 30 người có được hông",
        "quan an co duoc ban tai cho khong",
        "may gio phai dong cua",
        "đi bầu có cần test không",
        "xin giay xac nhan tam tru",
        "bãi tắm có mở lại chưa",
    ],
    "noise": ["hàng xóm hát karaoke tới khuya"],
    "carrier": ["sim viettel của em bị khóa hai chiều", "sao dien thoai khong goi di duoc, het tien a"],
    "phone-shop": ["máy em sạc hoài không vô pin", "dien thoai bi bể man hinh"],
    "tax": ["quán nghỉ bán có được giảm thuế khoán không"],
    "health": [
        "xom tui co ai bi f0 chua",
        "bao gio toi luot tui chich",
        "đi đà nẵng về có phải cách ly không",
        "con toi ho may bua nay",
    ],
    "hospital": ["mẹ em chạy thận thì đi sao", "bệnh viện có cho nuôi bệnh hai người không"],
    "quarantine": ["con em trong khu cách ly thiếu mền"],
    "it-office": ["sao bluezone của em cứ báo lỗi"],
    "land": ["lam so do mat bao lau", "mùa dịch công chứng có làm không"],
    "helper": ["dịch giùm tui câu này qua tiếng anh"],
    "news": ["giá vàng bữa nay"],
    "youth-union": ["em muốn làm tình nguyện viên chống dịch"],
    "immigration": ["gia han visa cho ong chong nguoi My"],
    "embassy": ["làm sao liên hệ đại sứ quán Nhật"],
}
"""What is asked of each office, with diacritics and without."""

IN_ENGLISH = {
    "immigration": ["my visa extension was refused, who do i ask"],
    "police": ["somebody stole my bike last night", "My boss took my passport"],
    "bank": ["the atm swallowed my card"],
    "electricity": ["power cut again in our street"],
    "embassy": ["is there a rescue flight to Germany"],
    "vet": ["my dog was bitten by a stray"],
    "post": ["my parcel from Manila never came"],
    "labour": ["my employer has not paid me"],
    "religion": ["is there a catholic mass on sunday"],
    "weather": ["will it rain tomorrow"],
    "commune": ["are the beaches open again"],
    "fines": ["who checks if the staff wear masks"],
    "health": ["what if a guest tests positive"],
    "it-office": ["can i upload an excel list instead of a scan"],
    "carrier": ["no signal on my old number"],
    "deposit": ["they refuse to refund my money"],
    "helper": ["please translate this letter"],
    "transport": ["is my driving licence valid here"],
}

LINES = [
    (language, office, text)
    for language, asked in (("vi", ASKED), ("en", IN_ENGLISH))
    for office, texts in asked.items()
    for text in texts
]

OURS = {"113", "1900", "9095", "0257", "3821982"}
"""Parts of the telephone numbers that may be told: what else there is changes."""


@pytest.mark.parametrize(("language", "office", "text"), LINES)
def test_an_office_is_known_by_its_business(
    understanding: Understanding, language: str, office: str, text: str
) -> None:
    """Whoever asks what we do not know is told who does, and not only where the last answer was from."""
    whose = understanding.known.traits.offices(text, language)
    assert whose and whose.id == office


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "o do dau co ai"),
        ("vi", "thi co sao dau"),
        ("vi", "doi tien tui hoai"),
        ("vi", "con cho gi nua"),
        ("vi", "cai do la sao"),
        ("en", "that is fine, thank you"),
        ("en", "does the number have to match"),
    ],
)
def test_what_is_about_nothing_names_no_office(understanding: Understanding, language: str, text: str) -> None:
    """Letters that are something else with other diacritics, and words that are said of anything, send nobody away:
    "dau co" is "đâu có" and no profiteering ("đầu cơ")."""
    assert understanding.known.traits.offices(text, language) is None


def test_no_name_is_mostly_something_else(understanding: Understanding) -> None:
    """A name whose letters mostly are something else counts with its diacritics alone."""
    offices = understanding.library.written.offices("vi")
    assert not [found for one in offices for found in mostly_others(one.names, (*one.spelt, *SAME))]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_whom_to_ask_is_one_sentence(understanding: Understanding, language: str) -> None:
    """It stands in the middle of others, and tells no number that is not ours or an emergency's."""
    for office in understanding.library.written.offices(language):
        assert office.ask[0].isupper() and office.ask.endswith(".")
        assert set(re.findall(r"\d{3,}", office.ask)) <= OURS
        assert set(office.spelt) <= set(office.names)
