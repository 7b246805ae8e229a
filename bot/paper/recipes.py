"""What is to be drawn, as plain JSON: it waits in the outbox, and the bytes are made when they are sent, in the process
beside ours. Nothing that draws is loaded before that."""

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any

from bot.model import File

DRAWINGS: Mapping[str, str] = {
    "arrivals_png": "bot.paper.charts.arrivals",
    "as_csv": "bot.sandbox.spreadsheets.tables",
    "as_xlsx": "bot.sandbox.spreadsheets.workbooks",
    "banner_png": "bot.paper.banner",
    "bundle": "bot.paper.posters.bundle",
    "code_png": "bot.sandbox.drawing.qr",
    "flyer_pdf": "bot.paper.flyer",
    "leaflet_pdf": "bot.paper.leaflet",
    "poster_pdf": "bot.paper.posters.poster",
    "poster_png": "bot.paper.posters.poster",
    "results_png": "bot.paper.charts.results",
    "wifi_html": "bot.paper.wifi_page",
    "thumbnails": "bot.sandbox.drawing.thumbnails",
}
"""What can be drawn, and the module that has the function of this name."""

PARTS: Mapping[str, str] = {
    "Bars": "bot.paper.charts.results",
    "Captions": "bot.paper.charts.arrivals",
    "Flyer": "bot.paper.flyer",
    "Leaflet": "bot.paper.leaflet",
    "Lines": "bot.paper.posters.sheet",
    "Sheet": "bot.paper.posters.sheet",
    "WifiPage": "bot.paper.wifi_page",
}
"""The dataclasses that they are drawn from."""

LARGE = 4096
"""Characters from which on a recipe is packed: that of 250 posters says much the same 250 times."""


def to_draw(name: str, alt: str, recipe: Mapping[str, Any]) -> File:
    """A file that is yet to be drawn."""
    return File(name, alt, partial(drawn, recipe), recipe=recipe)


def recipe(drawing: str, *arguments: Any) -> dict[str, Any]:
    """How to draw something: the name of one of `DRAWINGS`, and what its function is given."""
    assert drawing in DRAWINGS, drawing
    plain = [_plain(argument) for argument in arguments]
    text = json.dumps(plain, ensure_ascii=False)
    if len(text) < LARGE:
        return {"draw": drawing, "of": plain}
    return {"draw": drawing, "packed": base64.b64encode(zlib.compress(text.encode())).decode()}


def drawn(made: Mapping[str, Any]) -> bytes:
    """The bytes that a recipe describes. Takes up to seconds: call it in the process beside ours."""
    name = made["draw"]
    function = getattr(import_module(DRAWINGS[name]), name)
    plain = json.loads(zlib.decompress(base64.b64decode(made["packed"]))) if "packed" in made else made["of"]
    content: bytes = function(*(_thing(argument) for argument in plain))
    return content


def _plain(thing: Any) -> Any:
    if is_dataclass(thing):
        kind = type(thing).__name__
        assert kind in PARTS, kind
        return {"is": kind, **{field.name: _plain(getattr(thing, field.name)) for field in fields(thing)}}
    if isinstance(thing, bytes):
        return {"is": "bytes", "hex": thing.hex()}
    if isinstance(thing, date):
        return {"is": "date", "day": thing.isoformat()}
    if isinstance(thing, Mapping):
        return {"is": "table", "rows": [[_plain(key), _plain(value)] for key, value in thing.items()]}
    return [_plain(one) for one in thing] if isinstance(thing, (list, tuple)) else thing


def _thing(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(_thing(one) for one in plain)
    if not isinstance(plain, dict):
        return plain
    match plain["is"]:
        case "bytes":
            return bytes.fromhex(plain["hex"])
        case "date":
            return date.fromisoformat(plain["day"])
        case "table":
            return {_thing(key): _thing(value) for key, value in plain["rows"]}
        case kind:
            of = {name: _thing(value) for name, value in plain.items() if name != "is"}
            return getattr(import_module(PARTS[kind]), kind)(**of)
