"""What got no answer, and what colleagues added, as files."""

from aiohttp import web

from bot.store.staff import additions, audit
from bot.store.staff.additions import Kept
from bot.web.console.answers.shown import question, state
from bot.web.console.answers.unanswered import UNANSWERED
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import sheet, written

GROUPS = ("number", "question", "language", "asked", "rated_bad", "last_asked", "asked_like_this")

ADDED = (
    *("number", "language", "topic", "question", "phrasings", "answer", "source", "as_of", "confirmed"),
    *("state", "author", "written", "published", "withdrawn"),
)


async def unanswered(asked: StaffRequest) -> web.StreamResponse:
    """The groups of alike questions; that they were taken is written down."""
    kind, local = str(asked.form.get("kind", "")), asked.parts.library.site.local
    found = await asked.http.app[UNANSWERED].now(asked.parts)
    async with asked.parts.store.begin() as tx:
        detail = {"rows": len(found), "kind": kind}
        await audit.record(tx, asked.who.name, "unanswered questions exported", detail, asked.now)
    rows = [
        [one.id, one.text, one.language, one.count, one.bad, written(one.newest, local), "\n".join(one.texts)]
        for one in found
    ]
    return await sheet("unanswered", kind, GROUPS, rows)


async def added(asked: StaffRequest) -> web.StreamResponse:
    """What colleagues added, with its state."""
    async with asked.parts.store.read() as tx:
        found = await additions.listed(tx)
    return await sheet("additions", asked.http.match_info["kind"], ADDED, [_row(asked, one) for one in found])


def _row(asked: StaffRequest, kept: Kept) -> list[object]:
    one, library = kept.addition, asked.parts.library
    answer = one.answer
    said = (answer.answer, answer.source, answer.as_of, "yes" if answer.confirmed else "no") if answer else ("",) * 4
    moments = (kept.written_at, kept.published_at, kept.withdrawn_at)
    return [
        *(kept.id, one.language, one.topic, question(library, one), "\n".join(one.phrasings), *said),
        *(asked.words(state(library, kept)), kept.author, *(written(at, library.site.local) for at in moments)),
    ]
