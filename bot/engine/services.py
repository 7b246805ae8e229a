"""What the dialogs may call on."""

from dataclasses import dataclass

from bot.checkpoints import Registry
from bot.checkpoints.visits import Visits
from bot.content import Library
from bot.faq import Faq


@dataclass(frozen=True)
class Services:
    """The content, the understanding of questions, the registry of places, and who visits them. Built once, by
    the app."""

    library: Library
    faq: Faq
    registry: Registry
    visits: Visits
