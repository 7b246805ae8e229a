"""/staff/browsers: where a colleague is signed in; ending that; the language of a browser."""

from aiohttp import web

from bot.staff import sign_in
from bot.store.staff import sessions
from bot.store.staff.rows import Rows
from bot.web.console.guard import COOKIE
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import noting


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Every browser in which they are signed in, this one first."""
    async with asked.parts.store.read() as tx:
        found = await sign_in.elsewhere(tx, asked.who, asked.now)
    own = sorted(found, key=lambda session: session.id != asked.session.id)
    return asked.show("sign_in/browsers.html", sessions=own, this=asked.session.id)


async def end(asked: StaffRequest) -> web.StreamResponse:
    """Signs another browser of theirs out."""
    its = Rows("staff_session", {"id": asked.number(), "colleague_id": asked.who.id})
    async with asked.parts.store.begin() as tx, noting(tx, asked, "signed out", its, "/browsers") as undo:
        ended = await sign_in.sign_out(tx, asked.who, asked.number(), asked.now)
    if not ended:
        raise web.HTTPNotFound
    return asked.back_to("/browsers", "signed-out", undo=undo.number)


async def sign_out(asked: StaffRequest) -> web.StreamResponse:
    """Signs this browser out."""
    async with asked.parts.store.begin() as tx:
        await sign_in.sign_out(tx, asked.who, asked.session.id, asked.now)
    answer = asked.back_to("")
    answer.del_cookie(COOKIE, path="/staff")
    return answer


async def speak(asked: StaffRequest) -> web.StreamResponse:
    """Has this browser spoken to in another of the site's languages, and goes back to where they were."""
    wanted = str(asked.form.get("language", ""))
    if wanted in asked.parts.library.site.languages:
        async with asked.parts.store.begin() as tx:
            await sessions.speak(tx, asked.session.id, wanted)
    return asked.back_to(local_path(str(asked.form.get("path", ""))))


def local_path(path: str) -> str:
    """Where to go back to, within the console: nobody is sent elsewhere by a form."""
    inside = path.removeprefix("/staff")
    strange = not path.startswith("/staff/") or inside.startswith("//") or any(sign in inside for sign in "\\\r\n")
    return "" if strange else inside
