"""What the pages and sockets call on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.channels.telegram import Intake
from bot.channels.webchat import WebChat
from bot.checkpoints import Registry
from bot.content import Library
from bot.engine import Dispatcher
from bot.store import Store
from bot.visits.check_in import Visits
from bot.web.chat.hub import Hub


@dataclass(frozen=True)
class Web:
    """What the pages need."""

    store: Store
    library: Library
    registry: Registry
    dispatcher: Dispatcher
    chat: WebChat
    hub: Hub
    telegram: Intake | None
    embed_origins: str
    visits: Visits
    clock: Callable[[], datetime]


HERE = Path(__file__).parent

WEB = web.AppKey("web", Web)
