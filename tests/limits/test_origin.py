"""Where somebody comes from, as far as it can be believed."""

import pytest

from bot.limits.origin import OURS, networks, origin

PROXIES = networks("127.0.0.0/8 ::1, 10.0.0.0/8")


@pytest.mark.parametrize(
    ("peer", "forwarded", "found"),
    [
        ("113.160.1.2", [], "113.160.1.2"),
        ("113.160.1.2", ["1.2.3.4"], "113.160.1.2"),  # whoever is no proxy says what they like
        ("127.0.0.1", ["113.160.1.2"], "113.160.1.2"),
        ("127.0.0.1", ["1.2.3.4, 113.160.1.2"], "113.160.1.2"),  # the left part came from outside
        ("127.0.0.1", ["1.2.3.4", "113.160.1.2, 10.1.1.1"], "113.160.1.2"),
        ("::1", ["2405:4802:1:2:3:4:5:6"], "2405:4802:1:2::/64"),
        ("2405:4802:1:2:ffff::1", [], "2405:4802:1:2::/64"),
        ("::ffff:113.160.1.2", [], "113.160.1.2"),
        ("127.0.0.1", ["nonsense"], OURS),
        ("127.0.0.1", [], OURS),
        ("192.168.1.7", ["113.160.1.2"], OURS),
        (None, [], OURS),
        ("127.0.0.1", ["10.1.1.1, 10.2.2.2"], OURS),
    ],
)
def test_only_what_a_proxy_of_ours_says_is_believed(peer: str | None, forwarded: list[str], found: str) -> None:
    """Read from the right, past our own proxies; an IPv6 subscriber is one, whichever of their addresses they use."""
    assert origin(peer, forwarded, PROXIES) == found


def test_what_is_no_network_is_refused() -> None:
    """A setting with a slip in it is not half believed."""
    with pytest.raises(ValueError, match="does not appear"):
        networks("10.0.0.0/8 proxy")
