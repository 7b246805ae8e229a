"""What people asked in vain, and what colleagues add so that it is answered: tried first, then published."""

from bot.model.staff import APPROVERS, WRITERS
from bot.web.console.answers import addition, additions, export, unanswered, writing
from bot.web.console.routes import Route, get, post

ROUTES: tuple[Route, ...] = (
    get("/inbox/unanswered", unanswered.page, WRITERS),
    get("/inbox/unanswered/{number:[0-9]+}", writing.page, WRITERS),
    post("/inbox/unanswered/{number:[0-9]+}/phrasing", writing.phrase, WRITERS),
    post("/inbox/unanswered/{number:[0-9]+}/answer", writing.answer, WRITERS),
    post("/inbox/unanswered/export", export.unanswered, WRITERS),
    get("/inbox/additions", additions.page, WRITERS),
    get("/inbox/additions.{kind:csv|xlsx|db}", export.added, WRITERS),
    get("/inbox/additions/{number:[0-9]+}", addition.page, WRITERS),
    post("/inbox/additions/{number:[0-9]+}/publish", addition.publish, WRITERS),
    post("/inbox/additions/{number:[0-9]+}/confirm", addition.confirm, APPROVERS),
    post("/inbox/additions/{number:[0-9]+}/withdraw", addition.withdraw, WRITERS),
    post("/inbox/additions/{number:[0-9]+}/drop", addition.drop, WRITERS),
)
