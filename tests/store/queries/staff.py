"""Queries of bot/store/staff."""

from dataclasses import replace
from datetime import date, timedelta

from bot.model import Addition, Answer
from bot.store.staff import additions, audit, audit_chain, colleagues, replies, rows, sessions, settings, undos
from bot.store.staff.additions import Kept
from bot.store.staff.rows import Rows
from bot.store.staff.undos import Undo
from tests.store.queries.given import DAY, NOW, given

TOKEN = "a link to the office"
SIGNS_IN, SIGNED_IN = "a link that signs Hoa in", "what her browser keeps"
IDLE = NOW - timedelta(hours=12)

RIVER = Answer("Rớt máy xuống sông?", "Ghé công an xã.", "Số 12", date(2021, 5, 1), "bz-what")
MORE = Addition("vi", "bz-what", ("nó là cái chi rứa",))

SAVED = Rows("saved_reply", {"name": "Giờ làm việc"})
HOURS = {"id": 1, "name": "Giờ làm việc", "text": "Dạ từ 8 giờ", "saved_at": NOW.isoformat()}

QUERIES = {
    additions.version: [given()],
    additions.changed: [given()],
    additions.live: [given()],
    additions.listed: [given()],
    additions.by_id: [given(1), given(99)],
    additions.write: [given(MORE, "Hoa", NOW), given(Addition("vi", "rot-may", ("rớt máy",), RIVER), "Hoa", NOW)],
    additions.tried: [given(1, 0, {"before": {}, "after": {}})],
    additions.publish: [given(1, 0, NOW), given(1, 7, NOW)],
    additions.confirm: [given(Kept(1, replace(MORE, answer=RIVER), "Hoa", NOW, {}, 0, NOW, None))],
    additions.withdraw: [given(1, NOW)],
    additions.drop: [given(1), given(99)],
    audit.record: [given("Hoa", "trace", {"checkpoint": "AB3D5FGH"}, NOW)],
    audit.after: [given(0)],
    audit.newest: [given()],
    audit.is_noted: [given("trace", NOW - DAY), given("nothing", NOW - DAY)],
    audit_chain.verify: [given()],
    colleagues.grant: [given("Hoa", "tracer", NOW), given("Mai", "editor", NOW)],
    colleagues.revoke: [given("Hoa", "admin"), given("Hoa", "tracer")],
    colleagues.dismiss: [given("Hoa")],
    colleagues.invite: [given("a new link", "Mai", "editor", NOW + 7 * DAY)],
    colleagues.invitations: [given(NOW)],
    colleagues.withdraw: [given("no digest")],
    colleagues.invited: [given(TOKEN, NOW)],
    colleagues.accept: [given(TOKEN, 3, NOW), given("no link", 3, NOW)],
    colleagues.of: [given(2)],
    colleagues.called: [given("Hoa")],
    colleagues.numbered: [given(1), given(99)],
    colleagues.all_: [given()],
    colleagues.sweep: [given(NOW + 30 * DAY)],
    settings.current: [given()],
    settings.newest: [given()],
    settings.history: [given()],
    settings.put: [given("quiet_hours", "22:00-06:00", "Hoa", NOW)],
    rows.read: [given(SAVED), given(Rows("colleague", {"name": "Hoa"}, ("name",)))],
    rows.put_back: [given(SAVED, []), given(SAVED, [HOURS])],
    undos.keep: [given(Undo("reply.drop", "reply 1", "/staff/replies", {}), 1, NOW)],
    undos.take: [given(1, 1, NOW)],
    undos.sweep: [given(NOW)],
    replies.all_: [given()],
    replies.keep: [given("Giờ làm việc", "Dạ từ 7 giờ", NOW), given("Mới", "Dạ", NOW)],
    replies.drop: [given(1)],
    sessions.offer: [given("a new link", 1, NOW + DAY)],
    sessions.offered: [given(SIGNS_IN, NOW), given("no link", NOW)],
    sessions.use: [given(SIGNS_IN, NOW), given("no link", NOW)],
    sessions.begin: [given("another browser", 1, "Firefox", "vi", NOW, NOW + DAY)],
    sessions.of: [given(SIGNED_IN, NOW, IDLE), given("nobody's", NOW, IDLE)],
    sessions.seen: [given(1, NOW)],
    sessions.speak: [given(1, "en")],
    sessions.of_colleague: [given(1, NOW, IDLE)],
    sessions.end: [given(1, 1), given(2, 1)],
    sessions.sweep: [given(NOW + 30 * DAY)],
}
