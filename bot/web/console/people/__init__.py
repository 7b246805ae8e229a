"""Colleagues, their roles and invitations; and what everybody here did."""

from bot.web.console.people import audit, colleagues, invitations
from bot.web.console.routes import Route, get, post

ADMINS = ("admin",)

ROUTES: tuple[Route, ...] = (
    get("/people", colleagues.page, ADMINS),
    get("/people.{kind:csv|xlsx|db}", colleagues.export, ADMINS),
    post("/people/invite", invitations.invite, ADMINS),
    post("/people/withdraw", invitations.withdraw, ADMINS),
    post("/people/role", colleagues.role, ADMINS),
    get("/people/dismiss", colleagues.leaving, ADMINS),
    post("/people/dismiss", colleagues.dismiss, ADMINS),
    get("/audit", audit.page, ADMINS),
    post("/audit/export", audit.export, ADMINS),
)
