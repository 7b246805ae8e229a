"""What everybody asks first, in the plainest words: no rarer answer may stand before it."""

import pytest

from bot.model.writing.text import fold
from bot.understanding import Understanding

PLAIN = {
    "bz-what": ("bluezone là gì", "bluezone là app gì vậy", "cái bluezone là cái gì"),
    "bz-why-install": ("tại sao phải cài bluezone", "sao phải cài bluezone vậy", "cài bluezone được gì"),
    "bz-mandatory": (
        "cài bluezone có bắt buộc không",
        "phải cài bluezone không",
        "không cài bluezone có bị phạt không",
    ),
    "bz-cost": ("bluezone có mất tiền không", "cài bluezone tốn tiền không"),
    "bz-battery": ("bluezone có tốn pin không", "bluezone hao pin không"),
    "bz-internet": ("bluezone có tốn mạng không", "bluezone cần mạng không"),
    "bz-location": ("bluezone có theo dõi mình không",),
    "qr-what": ("tại sao phải quét mã", "quét mã để làm gì", "mã qr điểm kiểm dịch là gì"),
    "qr-penalty": ("không quét mã có sao không", "không quét mã có bị phạt không"),
    "qr-where": ("quán nào phải có mã qr", "nơi nào phải dán mã"),
    "qr-register": ("đăng ký điểm kiểm dịch ở đâu", "làm mã qr cho quán ở đâu"),
    "bz-declare": ("khai báo y tế ở đâu", "tại sao phải khai báo y tế", "khai báo y tế để làm gì"),
    "cv-hotline": ("số điện thoại đường dây nóng", "gọi số nào khi có triệu chứng"),
    "cv-symptoms": ("triệu chứng covid là gì", "bị covid có dấu hiệu gì"),
    "cv-5k": ("5k là gì", "5k gồm những gì"),
    "cv-test-where": ("xét nghiệm ở đâu", "test covid ở đâu"),
    "cv-vac-register": ("tiêm vắc xin ở đâu", "đăng ký tiêm vắc xin ở đâu"),
}


@pytest.mark.parametrize("topic", PLAIN)
def test_it_comes_first(topic: str, understanding: Understanding) -> None:
    """With diacritics and without, and nothing is begun instead."""
    for asked in PLAIN[topic]:
        for text in (asked, fold(asked)):
            meaning = understanding(text, "vi")
            assert (meaning.id or meaning.topics[0].id) == topic, (text, meaning)
