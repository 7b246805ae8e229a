"""What must be true of every page of the console, whoever opens it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

import html5lib

TOKEN = re.compile(r'(?<=name="csrf" value=")[^"]*')
NAMED = ("input", "select", "textarea")
UNSEEN = ("hidden", "submit", "button")

_known: dict[tuple[str, str, str], list[str]] = {}


@lru_cache(4)
def parsed(html: str) -> Element:
    """The page as a browser reads it; nobody changes it. Raises where it is not HTML."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


def problems(html: str, policy: str, language: str) -> list[str]:
    """Everything that is wrong with a page, in words. Pages that differ in nothing but the token of their browser are
    looked at once: that is every other one, and to read one takes longer than to make it."""
    same = TOKEN.sub("", html), policy, language
    if same not in _known:
        _known[same] = _problems(html, policy, language)
    return _known[same]


def _problems(html: str, policy: str, language: str) -> list[str]:
    try:
        page = parsed(html)
    except html5lib.html5parser.ParseError as wrong:
        return [f"not HTML: {wrong}"]
    return [*_head(page, language), *_names(page), *_scripts(page, policy), *_tables(page)]


def _head(page: Element, language: str) -> Iterator[str]:
    headings = [_text(each) for each in page.iter("h1")]
    title = next((_text(each) for each in page.iter("title")), "")
    if len(headings) != 1 or not headings[0]:
        yield f"one h1, not {headings}"
    elif not title.startswith(headings[0]):
        yield f"the title “{title}” does not begin with “{headings[0]}”"
    if page.get("lang") != language:
        yield f"lang is {page.get('lang')}, not {language}"
    if not any(each.get("name") == "viewport" for each in page.iter("meta")):
        yield "no viewport"
    if len(list(page.iter("main"))) != 1:
        yield "one main"


def _names(page: Element) -> Iterator[str]:
    ids = Counter(each.get("id") for each in page.iter() if each.get("id"))
    yield from (f"the id {name} is there {count} times" for name, count in ids.items() if count > 1)
    labelled = {each.get("for") for each in page.iter("label")}
    inside = {field for label in page.iter("label") for field in label.iter() if _said(label)}
    for field in page.iter():
        asks = field.tag in NAMED and field.get("type") not in UNSEEN
        if asks and not (field.get("aria-label") or field.get("id") in labelled or field in inside):
            yield f"the field {field.get('name')} has no label"
        if field.tag in ("a", "button") and not (_text(field) or field.get("aria-label")):
            yield f"a {field.tag} without words"
        if field.tag == "img" and field.get("alt") is None:
            yield f"the picture {field.get('src')} without words"
    for label in labelled - {None} - set(ids):
        yield f"a label for {label}, which is not there"
    for form in page.iter("form"):
        names = {each.get("name") for each in form.iter("input")}
        if form.get("method") == "post" and "csrf" not in names and list(page.iter("nav")):
            yield f"the form {form.get('action')} without its token"


def _scripts(page: Element, policy: str) -> Iterator[str]:
    for each in page.iter():
        if each.tag in ("script", "style") and not each.get("src"):
            yield f"a {each.tag} in the page, which the policy forbids"
        if any(name.startswith("on") or name == "style" for name in each.attrib):
            yield f"{each.tag} has an attribute that the policy forbids: {sorted(each.attrib)}"
        if "script:" in "".join(each.get(name, "") for name in ("href", "src", "action", "formaction"))[:40].lower():
            yield f"{each.tag} leads into a script: {each.attrib}"
        if each.tag in ("script", "link", "img") and "://" in (each.get("src") or each.get("href") or ""):
            yield f"{each.tag} of somebody else"
    if "default-src 'none'" not in policy or "unsafe" in policy:
        yield f"policy: {policy}"


def _tables(page: Element) -> Iterator[str]:
    for table in page.iter("table"):
        if not all(each.get("scope") for each in table.iter("th")):
            yield "a heading of a table without its scope"
        columns = {len(list(row)) for row in table.iter("tr") if not any(cell.get("colspan") for cell in row)}
        if len(columns) > 1:
            yield f"a table whose rows have {columns} cells"


def _said(node: Element) -> str:
    """What is read out, pictures included."""
    return f"{_text(node)} {' '.join(each.get('alt', '') for each in node.iter('img'))}".strip()


def _text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())
