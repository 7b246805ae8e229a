"""What the dialogs may call on."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.checkpoints import Registry
from bot.content import Library
from bot.engine.figures import Figures
from bot.model import Office
from bot.sandbox.process import Sandbox
from bot.understanding import Understanding
from bot.visits.check_in import Visits


@dataclass(frozen=True)
class Services:
    """The content, the understanding of texts, the registry of checkpoints, who visits them, where heavy things are
    drawn, and how campaigns are run here. `links` gives by channel the address that begins a talk there with a word;
    empty while it is not known; `titles` is what people call each channel. After `question_days` a masked question is
    erased. `lists` lets one long list be looked at at a
    time, `figures` count what comes of it all. Built once, by the app."""

    library: Library
    understanding: Understanding
    registry: Registry
    visits: Visits
    sandbox: Sandbox
    office: Office = field(default_factory=Office)
    links: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    question_days: int = 30
    lists: asyncio.Lock = field(default_factory=asyncio.Lock)
    figures: Figures = field(default_factory=Figures)
