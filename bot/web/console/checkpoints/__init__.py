"""Checkpoints: found, looked at, printed, closed, withdrawn; whole lists in and out."""

from bot.model.staff import APPROVERS, WRITERS
from bot.sandbox.pictured import MAX_ARCHIVE
from bot.web.console.checkpoints import acting, export, lists, official, paper, picture, place, search
from bot.web.console.routes import Route, get, post

PICTURE = 8 * 2**20
"""Bytes of a photograph; those of a good telephone have five million."""

ROUTES: tuple[Route, ...] = (
    get("/checkpoints", search.page),
    post("/checkpoints/picture", picture.page, most=PICTURE),
    post("/checkpoints/export", export.page, APPROVERS),
    get("/checkpoints/lists", lists.page, APPROVERS),
    post("/checkpoints/lists", lists.take, APPROVERS, most=MAX_ARCHIVE),
    get("/checkpoints/lists/{number}/{part}.{kind:pdf|zip}", lists.posters, APPROVERS),
    get("/checkpoints/{code}", place.page),
    post("/checkpoints/{code}/phone", place.phone, WRITERS),
    get("/checkpoints/{code}/{paper:poster|cards|code}.{kind:pdf|png}", paper.page, WRITERS),
    get("/checkpoints/{code}/confirm/{action:withdraw|renew}", acting.confirm, APPROVERS),
    post("/checkpoints/{code}/{action:close|open|withdraw|renew}", acting.act, APPROVERS),
    get("/checkpoints/{code}/official", official.page, APPROVERS),
    post("/checkpoints/{code}/official", official.read, APPROVERS, most=PICTURE),
    post("/checkpoints/{code}/declare", official.declare, APPROVERS),
)
