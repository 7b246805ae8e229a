"""What the pages and sockets call on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.checkpoints import Registry
from bot.content import Library
from bot.engine import Dispatcher, Services
from bot.limits import Limits
from bot.model import Channel
from bot.model.supervisor import Supervisor
from bot.store import Store
from bot.visits.check_in import Visits
from bot.web.chat.sockets import Sockets


@dataclass(frozen=True, kw_only=True)
class Web:
    """What the pages need. `channels` are all that are on, `services` what dialogs
    call on too, `embed_origins` sites that may show the chat in a frame,
    `limits` how much one address may ask, `metrics_token` what opens /metrics."""

    store: Store
    library: Library
    registry: Registry
    dispatcher: Dispatcher
    services: Services
    channels: Sequence[Channel]
    visits: Visits
    clock: Callable[[], datetime]
    embed_origins: str = ""
    metrics_token: str = ""
    limits: Limits = field(default_factory=Limits)
    supervisor: Supervisor = field(default_factory=Supervisor)
    sockets: Sockets = field(default_factory=Sockets)


HERE = Path(__file__).parent

WEB = web.AppKey("web", Web)
