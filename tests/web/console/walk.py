"""Every page of the console that links lead to, and every field on them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from bot.web.console.server import ROUTES
from tests.web.console.filling import filled, values
from tests.web.console.office import Browser

METHODS = {(route.method, route.path) for route in ROUTES}
PLACE = re.compile(r"\{\w+(?::([^}]+))?\}")
SHAPES = {route.path: PLACE.sub(lambda own: f"(?:{own[1] or '[^/]+'})", route.path) for route in ROUTES}
PLAIN = {"date": "2021-05-20", "datetime-local": "2021-06-01T07:00", "time": "21:00", "url": "https://example.vn/"}
"""What stands in a field of a type beside the one that is tried."""

TYPED = ("", "text", "search", "tel", "number", "hidden", "file", *PLAIN)


class Field(NamedTuple):
    """What somebody types, or changes behind the back of a page: to which address its form goes, what it is called;
    and the page's own address and the form."""

    action: str
    name: str
    page: str
    form: Element


def kind(path: str) -> str:
    """The address of the console that a path belongs to."""
    path = path.removeprefix("/staff").partition("?")[0]
    return next((address for address, shape in SHAPES.items() if re.fullmatch(shape, path)), "?")


async def walked(browser: Browser, each: int = 2, *others: str) -> dict[str, Element]:
    """The pages that links lead to from the first, so many of each kind; and from `others`, whatever leads there."""
    pages: dict[str, Element] = {}
    met, waiting = Counter[str](), ["/staff", *others]
    while waiting:
        path = waiting.pop(0)
        await browser._get(path)
        assert browser.status == 200, (path, browser.text)
        if browser.html.startswith("<!doctype"):
            pages[path] = browser._page
            links = {link.get("href", "") for link in pages[path].iter("a")} - {*pages, *waiting}
            for to in sorted(links):
                if to.startswith("/staff") and met[kind(to)] < each:
                    met[kind(to)] += 1
                    waiting.append(to)
    return pages


def forms(path: str, page: Element) -> Iterator[tuple[str, Element]]:
    """The forms of a page, and to which address of the console each goes."""
    for form in page.iter("form"):
        for to in {form.get("action") or path, *(button.get("formaction") for button in form.iter("button"))} - {None}:
            if (form.get("method", "get").upper(), kind(str(to))) in METHODS:
                yield kind(str(to)), form


def fields(path: str, page: Element) -> Iterator[Field]:
    """Every field of a page that takes words, its form's token aside."""
    for action, form in forms(path, page):
        for field in form.iter():
            typed = field.tag == "textarea" or (field.tag == "input" and field.get("type", "") in TYPED)
            if typed and field.get("name") != "csrf":
                yield Field(action, field.get("name", ""), path, form)


async def types(browser: Browser, field: Field, text: str) -> None:
    """Sends the form with this text in the field; the others as they stand, or with plain words where they must not be
    empty."""
    typed = _plain(field.form)
    picked = [each.get("name", "") for each in field.form.iter("input") if each.get("type") == "file"]
    typed |= {name: ("x.csv", text.encode()) for name in picked}
    typed[field.name] = (f"{text}.csv", text.encode()) if field.name in picked else text
    button = next(iter(field.form.iter("button")))
    pressed = [(button.get("name"), button.get("value", ""))] if button.get("name") else []
    sent = [*filled(field.form, typed), *pressed]
    where = button.get("formaction") or field.form.get("action") or field.page
    if field.form.get("method") == "post":
        await browser.posts(where, sent, field.form.get("enctype") == "multipart/form-data")
    else:
        await browser._get(f"{where}?{urlencode(sent)}")


def _plain(form: Element) -> dict[str, Any]:
    asked = [each for each in form.iter() if each.get("aria-required") and not "".join(values(each))]
    found: dict[str, Any] = {each.get("name", ""): PLAIN.get(each.get("type", ""), "Nhớ nhé.") for each in asked}
    ticked = {"understood": "y"} if any(each.get("name") == "understood" for each in form.iter()) else {}
    return found | ticked
