"""What an owner wishes for behind their address is no part of it."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("said", "street"),
    [
        ("quán em ở 12 Lê Lợi p5 Tuy Hòa muốn có mã qr", "12 Lê Lợi"),
        ("tiệm tui số 8 Trần Phú phường 7 muốn xin cái mã", "số 8 Trần Phú"),
        ("quan toi o 45 Hung Vuong phuong 5 can ma qr", "45 Hung Vuong"),
    ],
)
async def test_it_is_left_out(town: Town, said: str, street: str) -> None:
    """The street stands on the poster without "muốn có mã qr"."""
    ba = town.citizen()
    await ba.says(said)
    await ba.says("đồng ý")
    ba.hears(street)
    ba.does_not_hear("mã qr rồi", "cái mã", "can ma", "muốn")
