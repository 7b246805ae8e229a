"""Questions of people: the list, a ticket and the talk on it, answers that are given often."""

from bot.model.staff import WRITERS
from bot.web.console.inbox import export, replies, ticket, tickets
from bot.web.console.routes import Route, get, post

ROUTES: tuple[Route, ...] = (
    get("/inbox", tickets.page, WRITERS),
    post("/inbox/export", export.export, WRITERS),
    get("/inbox/replies", replies.page, WRITERS),
    post("/inbox/replies", replies.keep, WRITERS),
    post("/inbox/replies/{number}/drop", replies.drop, WRITERS),
    get("/inbox/{number}", ticket.page, WRITERS),
    post("/inbox/{number}/take", ticket.take, WRITERS),
    post("/inbox/{number}/answer", ticket.answer, WRITERS),
    post("/inbox/{number}/hand", ticket.hand, WRITERS),
    post("/inbox/{number}/close", ticket.close, WRITERS),
)
