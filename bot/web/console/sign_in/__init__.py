"""Signing in with a link that works once; the browsers in which somebody is signed in."""

from bot.web.console.routes import Route, get, post
from bot.web.console.sign_in import browsers, link

OPEN = link.routes
"""What anybody may open."""

ROUTES: tuple[Route, ...] = (
    get("/browsers", browsers.page),
    post("/browsers/{number}/end", browsers.end),
    post("/sign-out", browsers.sign_out),
    post("/language", browsers.speak),
)
