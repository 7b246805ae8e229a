"""Queries of bot/store/chats."""

from bot.model import Message, Session, Update
from bot.store.chats import (
    connections,
    files,
    leases,
    lent,
    letters,
    outbox,
    parking,
    postbox,
    sessions,
    turns,
    updates,
)
from bot.store.chats.connections import Pair
from bot.store.chats.postbox import Posted
from bot.store.chats.turns import Lease
from tests.store.queries.given import DAY, DIGEST, HOA, LAN, NOBODY, NOW, SEEN, given

NEW = Update("2", LAN)
MINE, LATER = Lease("this process", NOW, NOW + DAY), Lease("another", NOW + 2 * DAY, NOW + 3 * DAY)
CHAO = [Message("Chào")]
PAIR = Pair("an access token", "a refresh token", NOW, NOW + DAY, version=1)
EVENT = Posted("1", {"event_name": "user_send_text"})

QUERIES = {
    connections.current: [given("post"), given("street")],
    connections.lease: [given("post", 1, NOW, NOW + DAY), given("post", 2, NOW, NOW + DAY)],
    connections.release: [given("post", 1)],
    connections.replace: [given("post", PAIR), given("post", Pair("a", "r", NOW, NOW, version=7))],
    connections.connect: [given("post", PAIR), given("street", PAIR)],
    connections.sever: [given("post", 1)],
    connections.was_heard: [given("post"), given("street")],
    connections.hear: [given("post")],
    connections.swept: [given("post")],
    connections.sweep: [given("post", NOW)],
    postbox.accept: [given("post", EVENT, NOW, NOW + DAY), given("post", Posted("new", {}), NOW, NOW + DAY)],
    postbox.left: [given("post", NOW + 2 * DAY, NOW + 3 * DAY), given("post", NOW, NOW + DAY)],
    postbox.answered: [given("post", "1")],
    files.known: [given("post", DIGEST), given("post", "e" * 64)],
    files.remember: [given("post", DIGEST, "another"), given("post", "e" * 64, "new")],
    files.drop: [given("post", DIGEST)],
    lent.put: [given(DIGEST, b"png", NOW), given("e" * 64, b"png", NOW + DAY)],
    lent.get: [given(DIGEST), given("e" * 64)],
    lent.sweep: [given(NOW + DAY)],
    parking.until: [given("post"), given("street")],
    parking.park: [given("post", NOW + DAY), given("street", NOW)],
    letters.put: [given(LAN, 7, CHAO, NOW), given(LAN, 7, CHAO * 3, NOW)],
    outbox.say: [given(LAN, CHAO, MINE), given(NOBODY, CHAO, MINE)],
    outbox.after: [given(LAN, 0)],
    outbox.note: [given({LAN: 1, HOA: 2}, "this process"), given({LAN: 2}, "this process")],
    outbox.said_at: [given([LAN, HOA], "this process"), given([NOBODY], "another")],
    leases.due: [given(["post", "street"], NOW + 2 * DAY)],
    leases.take: [given(LAN, LATER), given(NOBODY, LATER)],
    leases.renew: [given([LAN, HOA], "this process", NOW + DAY)],
    leases.let_go: [given(LAN, 2, "this process", NOW + DAY)],
    leases.leave: [given([LAN, HOA], "this process", NOW + DAY)],
    leases.abandon: [given()],
    outbox.news: [given({LAN: 0, HOA: 5})],
    outbox.drop: [given(LAN, 1)],
    outbox.sweep: [given(NOW + 60 * DAY)],
    sessions.at: [given(LAN, 1), given(NOBODY, 1)],
    sessions.save: [given(Session(LAN, 1, version=1)), given(Session(NOBODY, 1))],
    turns.known: [given(LAN), given(NOBODY)],
    turns.save: [
        given(Session(LAN, 1, version=1), MINE),
        given(Session(LAN, 1, version=1), MINE, CHAO, 2),
        given(Session(NOBODY, 1), MINE),
    ],
    updates.take: [given(NEW, NOW), given(SEEN, NOW)],
    updates.sweep: [given(NOW + 7 * DAY)],
}
