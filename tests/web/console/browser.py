"""Colleagues with a browser: `await mai.opens("/campaigns")`, `mai.reads("…")`, `await mai.presses("Hand in")`. Every
page that they open is looked at by the linter, in both languages."""

import asyncio
import io
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree.ElementTree import Element

import aiohttp

from tests.web.console.filling import filled, picked
from tests.web.console.lint import _text, parsed, problems

AGENT = "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36"
OTHER = {"vi": "en", "en": "vi"}
LOOKS = 600


class Browser:
    """A browser of a colleague, without JavaScript. `html` is the page that is open, `status` what came with it,
    `posted` where the last form went.
    Unless `both` is off, each page that it opens is looked at in the other language as well; unless `follows_on` is,
    it goes where an answer sends it."""

    def __init__(self, client: aiohttp.ClientSession, language: str = "vi") -> None:
        self._client, self.language = client, language
        self.cookies: dict[str, str] = {}
        self.html, self.status, self.path, self.headers, self.body = "", 0, "", dict[str, str](), b""
        self.clicks, self._patience, self.posted = 0, LOOKS, ""
        self.both = self.follows_on = True

    async def opens(self, path: str, expected: int = 200) -> None:
        """Goes to an address that follows /staff."""
        await self._get(f"/staff{path}")
        assert self.status == expected, f"{path}: {self.status}\n{self.text}"

    async def follows(self, label: str) -> None:
        """Presses a link."""
        links = [each for each in self._page.iter("a") if label in f"{_text(each)} {each.get('aria-label', '')}"]
        assert links, f"no link “{label}” on {self.path}:\n{self.text}"
        self.clicks += 1
        await self._get(links[0].get("href", ""))
        assert self.status == 200, f"{label}: {self.status}\n{self.text}"

    async def presses(self, label: str, expected: int = 200, /, **typed: Any) -> None:
        """Presses a button after filling in fields of its form by their names."""
        form, button = self._button(label)
        self.clicks += 1 + picked(form, typed)
        fields = [
            *filled(form, typed),
            *([(button.get("name"), button.get("value", ""))] if button.get("name") else []),
        ]
        where = button.get("formaction") or form.get("action") or self.path
        if form.get("method") == "post":
            await self.posts(where, fields, form.get("enctype") == "multipart/form-data")
        else:
            await self._get(f"{where.partition('?')[0]}?{urlencode([(k, v) for k, v in fields])}")
        assert self.status == expected, f"{label}: {self.status}\n{self.text}"

    async def posts(self, path: str, fields: Any, multipart: bool = False, **headers: str) -> None:
        """Posts a form to an address as it stands, and goes where the answer sends it."""
        self.posted = path
        data: Any = fields
        if multipart:
            data = aiohttp.FormData(default_to_multipart=True)
            for name, value in fields:
                filename = value[0] if isinstance(value, tuple) else None
                content = io.BytesIO(value[1]) if isinstance(value, tuple) else value
                data.add_field(name, content, filename=filename)
        async with self._client.post(path, data=data, headers=self._headers(headers), allow_redirects=False) as answer:
            await self._take(answer, path)

    async def live(self) -> Any:
        """What a script gets that keeps the open page up to date."""
        headers = self._headers({"Accept": "application/json"})
        async with self._client.get(self.path, headers=headers, allow_redirects=False) as answer:
            assert answer.status == 200
            return await answer.json()

    def reads(self, *parts: str) -> None:
        """Asserts that all of this stands on the page."""
        for part in parts:
            assert part.lower() in self.text.lower(), f"“{part}” is not on {self.path}:\n{self.text}"

    def does_not_read(self, *parts: str) -> None:
        """Asserts that none of this stands on the page."""
        for part in parts:
            assert part.lower() not in self.text.lower(), f"“{part}” is on {self.path}:\n{self.text}"

    @property
    def text(self) -> str:
        """What can be read on the page."""
        return _text(next(self._page.iter("main"))) if "<main" in self.html else self.html

    @property
    def _page(self) -> Element:
        return parsed(self.html)

    def _button(self, label: str) -> tuple[Element, Element]:
        found = [
            (form, button)
            for form in self._page.iter("form")
            for button in form.iter("button")
            if label in (_text(button), button.get("aria-label"))
        ]
        labels = [_text(button) for button in self._page.iter("button")]
        assert found, f"no button “{label}” on {self.path}, but {labels}\n{self.text}"
        return found[0]

    async def _get(self, path: str) -> None:
        async with self._client.get(path, headers=self._headers({}), allow_redirects=False) as answer:
            await self._take(answer, path)
        if "data-again" in self.html and self._patience:
            self._patience -= 1  # something is still being counted: looks again, as the page's script does
            await asyncio.sleep(0.05)
            await self._get(path)
            return
        self._patience = LOOKS
        if answer.content_type == "text/html" and self.both:
            await self._in_the_other_language(path)

    async def _take(self, answer: aiohttp.ClientResponse, path: str) -> None:
        self._keep(answer)
        if answer.status == 303 and self.follows_on:
            await self._get(answer.headers["Location"])
            return
        self.status, self.path, self.headers = answer.status, path, dict(answer.headers)
        self.body = await answer.read()
        self.html = self.body.decode("utf-8", "replace")
        if answer.content_type == "text/html":
            wanted = parse_qs(urlsplit(path).query).get("lang", [self.language])[0]
            self._lint(answer, self.html, wanted)

    async def _in_the_other_language(self, path: str) -> None:
        other, sign = OTHER[self.language], "&" if "?" in path else "?"
        if "lang=" in path:
            return
        async with self._client.get(
            f"{path}{sign}lang={other}", headers=self._headers({}), allow_redirects=False
        ) as seen:
            if seen.content_type == "text/html":
                self._lint(seen, await seen.text(), other)

    def _lint(self, answer: aiohttp.ClientResponse, html: str, language: str) -> None:
        found = problems(html, answer.headers.get("Content-Security-Policy", ""), language)
        assert not found, f"{answer.url}: {found}"
        assert answer.headers["Cache-Control"] == "no-store"

    def _keep(self, answer: aiohttp.ClientResponse) -> None:
        for name, morsel in answer.cookies.items():
            self.cookies[name] = morsel.value
            assert (morsel["httponly"] and morsel["secure"] and morsel["samesite"] == "Lax") or not morsel.value, morsel

    def _headers(self, more: Mapping[str, str]) -> dict[str, str]:
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items() if value)
        return {"User-Agent": AGENT, "Cookie": kept, **more}
