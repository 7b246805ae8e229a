"""What a page of the console is asked, by whom, and how it answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import aiohttp_jinja2
from aiohttp import web
from markupsafe import Markup
from multidict import MultiMapping

from bot.content import Words
from bot.model import Colleague
from bot.model.writing.text import whole_number
from bot.store.staff.sessions import StaffSession
from bot.web.console.page.navigation import entries
from bot.web.console.page.said import SAID, TAKEN_BACK, UNDO
from bot.web.console.page.wording import wording
from bot.web.context import WEB, Web

Form = MultiMapping[Any]


@dataclass(frozen=True)
class StaffRequest:
    """One request of a colleague who is signed in. `form` holds what was posted, `csrf` is what every form must bring
    back."""

    http: web.Request
    words: Words
    who: Colleague
    session: StaffSession
    csrf: str
    form: Form

    @property
    def parts(self) -> Web:
        """What the pages call on."""
        return self.http.app[WEB]

    @property
    def now(self) -> datetime:
        """What time it is."""
        return self.parts.clock()

    def number(self, name: str = "number") -> int:
        """A number in the address. Raises HTTP's 404 for what is none."""
        found = whole_number(self.http.match_info[name])
        if found is None:
            raise web.HTTPNotFound
        return found

    def show(self, template: str, live: tuple[str, ...] = (), status: int = 200, **context: Any) -> web.Response:
        """The page; or, where a script asks for JSON, the parts of it that are `live`: name → HTML."""
        known = self._known()
        assert known.keys().isdisjoint(context), known.keys() & context.keys()
        known |= context
        if live and "application/json" in self.http.headers.get("Accept", ""):
            return web.json_response({name: self._part(template, name, known) for name in live})
        return aiohttp_jinja2.render_template(template, self.http, known, status=status)

    def _part(self, template: str, name: str, context: dict[str, Any]) -> str:
        """A partial stands beside its page, and begins with an underscore."""
        room = template.rpartition("/")[0]
        return aiohttp_jinja2.render_string(f"{room}/_{name}.html", self.http, context)

    def back_to(self, path: str, said: str = "", count: int | None = None, undo: int = 0) -> web.Response:
        """Sends the browser on to another page, which says a sentence of `SAID` and offers to take back what was done
        under the number `undo`."""
        told = {"said": said, **({"count": count} if count is not None else {}), **({"undo": undo} if undo else {})}
        query = f"{'&' if '?' in path else '?'}{urlencode(told)}" if said else ""
        return web.Response(status=303, headers={"Location": f"/staff{path}{query}"})

    def _known(self) -> dict[str, Any]:
        said = self.http.query.get("said", "")
        sentence = SAID.get(said)
        count = whole_number(self.http.query.get("count", "")) or 0
        told = self.words(sentence, count=count) if sentence else ""
        return {
            **wording(self.http, self.words, self.now),
            "who": self.who,
            "entries": entries(self.who),
            "room": _room(self.http.path),
            "token": lambda: Markup('<input type="hidden" name="csrf" value="{}">').format(self.csrf),
            "told": told,
            "undo": whole_number(self.http.query.get("undo", "")) if sentence else None,
            "undoing": TAKEN_BACK.get(said, UNDO),
        }


def _room(path: str) -> str:
    """ "/staff/inbox/3" → "/inbox": the entry of the menu that it belongs to."""
    return "/".join(path.removeprefix("/staff").rstrip("/").split("/")[:2])
