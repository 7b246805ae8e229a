"""/metrics: to whoever has the token; where none is set, to this machine alone."""

import hmac
from ipaddress import ip_address

from aiohttp import web
from prometheus_client import generate_latest
from prometheus_client.core import Metric
from prometheus_client.registry import Collector

from bot.web.context import WEB, Web
from bot.web.metrics.families import Watched, families

routes = web.RouteTableDef()


@routes.get("/metrics")
async def metrics(request: web.Request) -> web.Response:
    """Numbers, and nothing of any person."""
    parts = request.app[WEB]
    if not _may(request, parts):
        raise web.HTTPNotFound
    figures, office = parts.services.figures, parts.services.office
    hit = parts.limits.hit + figures.limits
    watched = Watched(parts.store, parts.channels, office.paces, parts.supervisor, hit)
    return told([*figures.registry.collect(), *await families(watched)])


def told(found: list[Metric]) -> web.Response:
    """The page."""
    return web.Response(body=generate_latest(_Gathered(found)), headers={"Content-Type": "text/plain; version=0.0.4"})


def has_token(request: web.Request, token: str) -> bool:
    """Whether whoever asks brings the token."""
    given = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
    return hmac.compare_digest(given, f"Bearer {token}".encode())


def _may(request: web.Request, parts: Web) -> bool:
    """Who comes through a proxy comes from this machine too, so where there is an address for the public, which leads
    through one, only the token counts."""
    if parts.metrics_token:
        return has_token(request, parts.metrics_token)
    peer = request.transport.get_extra_info("peername") if request.transport else None
    return peer is not None and ip_address(peer[0]).is_loopback and parts.registry.root.startswith("http://localhost")


class _Gathered(Collector):
    """What was gathered before, since a collector cannot wait for a database."""

    def __init__(self, found: list[Metric]) -> None:
        self._found = found

    def collect(self) -> list[Metric]:
        return self._found
