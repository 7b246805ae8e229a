"""Colleagues, their roles and invitations; and what everybody here did."""

from bot.web.console.people import audit, colleagues
from bot.web.console.routes import Route, get, post

ADMINS = ("admin",)

ROUTES: tuple[Route, ...] = (
    get("/people", colleagues.page, ADMINS),
    post("/people/invite", colleagues.invite, ADMINS),
    post("/people/role", colleagues.role, ADMINS),
    post("/people/dismiss", colleagues.dismiss, ADMINS),
    get("/audit", audit.page, ADMINS),
    post("/audit/export", audit.export, ADMINS),
)
