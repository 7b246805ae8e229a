"""Who was at a checkpoint at the same time: for tracers alone, with a reason that is written down."""

from bot.web.console.routes import Route, get, post
from bot.web.console.tracing import page

TRACERS = ("tracer",)

ROUTES: tuple[Route, ...] = (get("/tracing", page.page, TRACERS), post("/tracing", page.ask, TRACERS))
