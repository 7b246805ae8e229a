"""Proof of what was sent: to one person, or of one message. Only with a reason, which is written down."""

from bot.web.console.proof import message, person
from bot.web.console.routes import Route, get, post

ADMINS = ("admin",)

ROUTES: tuple[Route, ...] = (
    get("/proof", person.page, ADMINS),
    post("/proof", person.ask, ADMINS),
    get("/proof/firings/{number}", message.page, ADMINS),
    post("/proof/firings/{number}", message.ask, ADMINS),
)
