"""Queries of bot/store/chats."""

from bot.model import Session, Update
from bot.store.chats import files, lent, outbox, parking, sessions, updates
from bot.store.chats.updates import Seen
from tests.store.queries.given import DAY, DIGEST, LAN, NOBODY, NOW, SEEN, given

NEW = Update("2", LAN)

QUERIES = {
    files.known: [given("post", DIGEST), given("post", "e" * 64)],
    files.remember: [given("post", DIGEST, "another"), given("post", "e" * 64, "new")],
    files.drop: [given("post", DIGEST)],
    lent.put: [given(DIGEST, b"png", NOW), given("e" * 64, b"png", NOW + DAY)],
    lent.get: [given(DIGEST), given("e" * 64)],
    lent.sweep: [given(NOW + DAY)],
    parking.until: [given("post"), given("street")],
    parking.park: [given("post", NOW + DAY), given("street", NOW)],
    outbox.put: [given("1", {"text": "Chào"}, NOW)],
    outbox.after: [given("1", 0)],
    outbox.waiting: [given(0)],
    outbox.last: [given()],
    outbox.shown: [given("1", 1)],
    outbox.sweep: [given(NOW + 60 * DAY)],
    sessions.at: [given(LAN, 1), given(NOBODY, 1)],
    sessions.save: [given(Session(LAN, 1, version=1)), given(Session(NOBODY, 1))],
    updates.look: [given(SEEN, "this process", NOW), given(NEW, "this process", NOW)],
    updates.take: [given(NEW, "this process", NOW), given(SEEN, "this process", NOW + DAY, Seen.ABANDONED)],
    updates.answered: [given(SEEN)],
    updates.abandon_others: [given("this process")],
    updates.sweep: [given(NOW + 7 * DAY)],
}
