"""Where somebody comes from, as far as it can be believed. Pure."""

import ipaddress
from collections.abc import Iterable

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

SUBSCRIBER = 64
"""Bits of an IPv6 address that one subscriber has at the least (RFC 6177)."""

OURS = ""
"""Whoever comes from this machine or its own network, without a proxy that says for whom: nobody's origin."""


def networks(text: str) -> tuple[Network, ...]:
    """Networks or addresses with spaces or commas between them. Raises `ValueError`."""
    return tuple(ipaddress.ip_network(part, strict=False) for part in text.replace(",", " ").split())


def origin(peer: str | None, forwarded: Iterable[str], trusted: Iterable[Network]) -> str:
    """The network of whoever asks: an IPv4 address, or the 64 bits of an IPv6 subscriber.

    `forwarded` are the headers X-Forwarded-For as they came. Only what a trusted proxy has added is believed: read from
    the right, the first that is none of the trusted is it. What anybody else puts there counts for nothing.
    """
    proxies = list(trusted)
    hops = [hop.strip() for line in forwarded for hop in line.split(",")]
    at = _address(peer)
    while at is not None and hops and any(at in network for network in proxies):
        following = _address(hops.pop())
        if following is None:
            break
        at = following
    return _network(at)


def _address(text: str | None) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address((text or "").partition("%")[0].strip("[]"))
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return mapped or found


def _network(address: ipaddress.IPv4Address | ipaddress.IPv6Address | None) -> str:
    if address is None or address.is_loopback or address.is_private or address.is_link_local:
        return OURS
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, SUBSCRIBER), strict=False))
    return str(address)
