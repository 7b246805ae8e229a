"""/staff/inbox/additions/N: what is added, what the evaluation sets say to it, and then whether people get it."""

from contextlib import AbstractAsyncContextManager
from functools import partial

from aiohttp import web

from bot.store import Tx
from bot.store.staff import additions, audit
from bot.store.staff.additions import Kept
from bot.store.staff.rows import Rows
from bot.understanding.evaluation.trial import worse
from bot.web.console.answers.shown import question, state
from bot.web.console.answers.trying import TRYING, try_
from bot.web.console.answers.writing import published
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.underway import UNDERWAY
from bot.web.console.undoing.keeping import Noted, noting


async def page(asked: StaffRequest) -> web.StreamResponse:
    """What it says; once it has been tried, the figures. Whoever opens it has it tried, where that is still to be
    done, or something else was published since."""
    async with asked.parts.store.read() as tx:
        kept, version = await _found(asked, tx), await additions.version(tx)
    draft, underway = kept.published_at is None, asked.http.app[UNDERWAY]
    tried, trial = kept.tried == version or not draft, f"trial {kept.id}"
    if not tried:
        underway.begin(trial, partial(try_, asked.parts, asked.http.app[TRYING], kept))
    return asked.show(
        "answers/addition.html",
        ("figures",),
        kept=kept,
        question=question(await published(asked), kept.addition),
        state=asked.words(state(asked.parts.library, kept)),
        figures=kept.figures if tried else {},
        worse=tried and bool(kept.figures) and worse(kept.figures),
        draft=draft,
        confirms=asked.who.approves and kept.author != asked.who.name,
        failed=trial in underway.failed,
    )


async def publish(asked: StaffRequest) -> web.StreamResponse:
    """Lets everybody get it. Raises `RefusedPageError` where something else was published since it was tried, and where
    nobody has ticked that they saw it make things worse."""
    async with asked.parts.store.begin() as tx:
        kept, version = await _found(asked, tx), await additions.version(tx)
        unseen = bool(kept.figures) and worse(kept.figures) and not asked.form.get("seen")
        if unseen or not kept.figures or not await additions.publish(tx, kept.id, version, asked.now):
            raise RefusedPageError("stale", 409, asked.words)
        await _noted(asked, tx, "addition published", kept)
    asked.parts.store.pubsub.publish(additions.TOPIC, "published")
    return asked.back_to(f"/inbox/additions/{kept.id}", "published")


async def withdraw(asked: StaffRequest) -> web.StreamResponse:
    """Takes it back."""
    async with asked.parts.store.begin() as tx:
        kept = await _found(asked, tx)
        async with _undoing(tx, asked, "addition withdrawn") as undo:
            if not await additions.withdraw(tx, kept.id, asked.now):
                raise RefusedPageError("stale", 409, asked.words)
        await _noted(asked, tx, "addition withdrawn", kept)
    asked.parts.store.pubsub.publish(additions.TOPIC, "withdrawn")
    return asked.back_to(f"/inbox/additions/{kept.id}", "withdrawn", undo=undo.number)


async def confirm(asked: StaffRequest) -> web.StreamResponse:
    """Says of an answer that somebody else wrote that the agency has confirmed it: people read no more that it must."""
    async with asked.parts.store.begin() as tx:
        kept = await _found(asked, tx)
        async with _undoing(tx, asked, "addition confirmed") as undo:
            if kept.author == asked.who.name or not await additions.confirm(tx, kept):
                raise RefusedPageError("stale", 409, asked.words)
        await _noted(asked, tx, "addition confirmed", kept)
    asked.parts.store.pubsub.publish(additions.TOPIC, "confirmed")
    return asked.back_to(f"/inbox/additions/{kept.id}", "confirmed", undo=undo.number)


async def drop(asked: StaffRequest) -> web.StreamResponse:
    """Forgets one that nobody ever got."""
    async with asked.parts.store.begin() as tx:
        kept = await _found(asked, tx)
        async with _undoing(tx, asked, "addition dropped") as undo:
            if not await additions.drop(tx, kept.id):
                raise RefusedPageError("stale", 409, asked.words)
        await _noted(asked, tx, "addition dropped", kept)
    return asked.back_to("/inbox/additions", "dropped", undo=undo.number)


def _undoing(tx: Tx, asked: StaffRequest, what: str) -> AbstractAsyncContextManager[Noted]:
    number = asked.number()
    return noting(tx, asked, what, Rows("addition", {"id": number}), f"/inbox/additions/{number}")


async def _noted(asked: StaffRequest, tx: Tx, what: str, kept: Kept) -> None:
    detail = {"addition": kept.id, "topic": kept.addition.topic}
    await audit.record(tx, asked.who.name, what, detail, asked.now)


async def _found(asked: StaffRequest, tx: Tx) -> Kept:
    kept = await additions.by_id(tx, asked.number())
    if kept is None:
        raise web.HTTPNotFound
    return kept
