"""Queries of bot/store/people."""

from bot.store.people import inbox, joining, kept, notices, overview, people, progress, questions, tickets, whereabouts
from bot.store.people.inbox import Line
from bot.store.people.questions import Missed
from tests.store.queries.given import CODE, DAY, DIGEST, LAN, NOBODY, NOW, RUNNING, given

MISSED = Missed("bao giờ có vắc xin", "unanswered", "", "vi", NOW)

SAID = Line("Hoa", "said", "Dạ, em gọi lại ngay", NOW)

QUERIES = {
    people.at: [given(LAN), given(NOBODY)],
    people.welcome: [given(NOBODY, "vi", NOW)],
    people.change: [given(1, name="Lan"), given(1, reminders=False)],
    people.reachable: [given(LAN)],
    people.unreachable: [given(LAN, NOW), given(NOBODY, NOW)],
    people.addresses_of: [given(1)],
    people.forget: [given(1)],
    people.forget_idle: [given(NOW + DAY)],
    joining.offer: [given(1, DIGEST, NOW)],
    joining.meant: [given(DIGEST, NOW)],
    joining.redeem: [given(DIGEST, NOW)],
    joining.sweep: [given(NOW)],
    joining.join: [given(1, 2), given(2, 1), given(3, 1)],
    whereabouts.last_noted: [given(LAN)],
    whereabouts.last_seen: [given(LAN), given(NOBODY)],
    whereabouts.interacted: [given(LAN, NOW + DAY)],
    whereabouts.received: [given(LAN, NOW), given(LAN, NOW, read=True)],
    progress.reached: [given(1, "android", "otp", NOW), given(1, "iphone", "store", NOW, done=True)],
    progress.of: [given(1)],
    kept.questions: [given(1)],
    kept.nudges: [given(1)],
    kept.deliveries: [given(1)],
    progress.installed: [given(["android", "iphone"])],
    questions.keep: [given(MISSED)],
    questions.since: [given(NOW - DAY)],
    questions.rate: [given("bz-what", True, NOW.date()), given("bz-otp", False, NOW.date())],
    questions.ratings: [given()],
    questions.sweep: [given(NOW + DAY)],
    tickets.open_: [given(1, LAN, "Số của tôi là 0912 345 678", NOW)],
    tickets.waiting: [given()],
    tickets.answer: [given(1, "Dạ, em gọi lại ngay", NOW)],
    tickets.to_deliver: [given()],
    tickets.delivered: [given(2, NOW)],
    tickets.sweep: [given(NOW + DAY)],
    inbox.listed: [given("open"), given("done")],
    inbox.counts: [given()],
    inbox.one: [given(1), given(99)],
    inbox.lines: [given(1)],
    inbox.add: [given(1, SAID)],
    inbox.take: [given(1, 1, None), given(3, 1, 1)],
    inbox.close: [given(1, NOW)],
    inbox.heard: [given(3, 1, "còn nữa", NOW), given(1, 1, "còn nữa", NOW)],
    overview.count: [given(["android"], NOW)],
    notices.tell: [given(RUNNING, "paused", ("admin",), NOW)],
    notices.of_checkpoint: [given(CODE, "closed", NOW)],
    notices.of_person: [given(1, "talk", NOW)],
    notices.alarm: [given("quota", "Zalo Bot", ("admin",), NOW)],
    notices.handed_over: [given(CODE, 3, NOW)],
    notices.dismissed: [given(CODE, NOW)],
    notices.waiting: [given()],
    notices.drop: [given(1)],
    notices.sweep: [given(NOW + 30 * DAY)],
}
