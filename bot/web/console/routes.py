"""An address of the console, and who may open it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.model.staff import ROLES
from bot.web.console.request import StaffRequest

Page = Callable[[StaffRequest], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Route:
    """`path` follows /staff; colleagues with one of `roles` may open it. With `most`, a file of so many bytes may come
    with its form."""

    method: str
    path: str
    page: Page
    roles: tuple[str, ...]
    most: int = 0


def get(path: str, page: Page, roles: tuple[str, ...] = ROLES) -> Route:
    """A page that is looked at: it changes nothing."""
    return Route("GET", path, page, roles)


def post(path: str, page: Page, roles: tuple[str, ...] = ROLES, most: int = 0) -> Route:
    """Something that is done."""
    return Route("POST", path, page, roles, most)
