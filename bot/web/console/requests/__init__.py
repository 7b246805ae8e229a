"""People who ask the agency, by letter or at the counter, to show or to erase what is kept of them."""

from bot.web.console.requests import answering, export, listed
from bot.web.console.routes import Route, get, post

ADMINS = ("admin",)

ROUTES: tuple[Route, ...] = (
    get("/requests", listed.page, ADMINS),
    post("/requests", listed.note, ADMINS),
    post("/requests/export", export.export, ADMINS),
    get("/requests/{number}", answering.page, ADMINS),
    post("/requests/{number}/show", answering.show, ADMINS),
    post("/requests/{number}/answer", answering.answer, ADMINS),
    post("/requests/{number}/erase", answering.erase, ADMINS),
)
