"""What every template may use: sentences, numbers and times as the reader says them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web
from babel.dates import format_date, format_timedelta
from babel.numbers import format_decimal, format_percent

from bot.content import N_, Words, name_in, own_name
from bot.web.context import WEB


def wording(request: web.Request, words: Words, now: datetime) -> dict[str, Any]:
    """`_` says a sentence, `named` names a language, `number`, `share`, `at`, `second` and `since` write numbers,
    shares, moments and waiting times; `printed_at` is the moment itself, in full."""
    site = request.app[WEB].library.site
    return {
        "_": speaker(words),
        "language": words.language,
        "others": {code: own_name(code) for code in site.languages if code != words.language},
        "named": lambda code: name_in(words.language, code),
        "path": request.rel_url.raw_path,
        "number": lambda value: format_decimal(value, locale=words.language),
        "share": lambda value: format_percent(value, format="#,##0.#%", locale=words.language),
        "at": lambda moment: local(words, site.local(moment), site.local(now)),
        "printed_at": f"{site.local(now):%d/%m/%Y %H:%M}",
        "second": lambda moment: f"{site.local(moment):%d/%m/%Y %H:%M:%S}",
        "since": lambda moment: format_timedelta(max(now - moment, timedelta()), locale=words.language),
    }


def speaker(words: Words) -> Callable[..., str]:
    """`_("Hello {name}", name=…)` in a template; a sentence about {count} things is given twice."""

    def say(sentence: str, more: str = "", /, **values: object) -> str:
        return words(N_(sentence, more) if more else sentence, **values)

    return say


def local(words: Words, moment: datetime, now: datetime) -> str:
    """A moment as people say it who are there now."""
    clock = f"{moment:%H:%M}"
    days = (now.date() - moment.date()).days
    named = {0: N_("today at {clock}"), 1: N_("yesterday at {clock}"), -1: N_("tomorrow at {clock}")}
    if days in named:
        return words(named[days], clock=clock)
    return words(N_("{day} at {clock}"), day=format_date(moment, "short", locale=words.language), clock=clock)
