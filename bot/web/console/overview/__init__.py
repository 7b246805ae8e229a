"""Where a colleague begins: what waits for them, and where the province stands."""

from bot.model.staff import APPROVERS
from bot.sandbox.spreadsheets.errors import MAX_BYTES
from bot.web.console.overview import official, page, pending
from bot.web.console.routes import Route, get, post

ROUTES: tuple[Route, ...] = (
    get("", page.page),
    get("/overview.{kind:csv|xlsx|db}", page.export),
    get("/overview/pending", pending.page),
    get("/overview/official", official.page, APPROVERS),
    post("/overview/official", official.take, APPROVERS, most=MAX_BYTES),
)
