"""Every table, room by room."""

from bot.store.tables.campaigns import campaign, nudged, picture, rehearsal, response, saved_audience, watch
from bot.store.tables.chats import connection, lent_file, outbox, parked, posted, seen_update, sent_file, session
from bot.store.tables.checkpoints import batch, checkpoint, invitation, keeper, signing_key
from bot.store.tables.console import (
    addition,
    counted,
    data_request,
    official_figure,
    overlay,
    saved_reply,
    setting,
    staff_link,
    staff_session,
    undo,
)
from bot.store.tables.ledger import delivery, lane, occurrence
from bot.store.tables.limits import bucket
from bot.store.tables.people import (
    address,
    join_code,
    missed_question,
    notice,
    person,
    progress,
    rating,
    ticket,
    ticket_line,
)
from bot.store.tables.staff import audit, colleague, colleague_role, staff_invitation
from bot.store.tables.types import Id, Instant, metadata
from bot.store.tables.visits import identity, visit, visitor

__all__ = [
    "Id",
    "Instant",
    "addition",
    "address",
    "audit",
    "batch",
    "bucket",
    "campaign",
    "checkpoint",
    "colleague",
    "colleague_role",
    "connection",
    "counted",
    "data_request",
    "delivery",
    "identity",
    "invitation",
    "join_code",
    "keeper",
    "lane",
    "lent_file",
    "metadata",
    "missed_question",
    "notice",
    "nudged",
    "occurrence",
    "official_figure",
    "outbox",
    "overlay",
    "parked",
    "person",
    "picture",
    "posted",
    "progress",
    "rating",
    "rehearsal",
    "response",
    "saved_audience",
    "saved_reply",
    "seen_update",
    "sent_file",
    "session",
    "setting",
    "signing_key",
    "staff_invitation",
    "staff_link",
    "staff_session",
    "ticket",
    "ticket_line",
    "undo",
    "visit",
    "visitor",
    "watch",
]
