"""Queries of bot/store/people."""

from datetime import time

from bot.model import OwnReminder
from bot.store.people import (
    inbox,
    joining,
    kept,
    notices,
    official_figures,
    overview,
    own_reminders,
    people,
    progress,
    questions,
    requests,
    tickets,
    whereabouts,
)
from bot.store.people.inbox import Line
from bot.store.people.overview import Numbers
from bot.store.people.questions import Missed
from bot.store.people.requests import Request
from tests.store.queries.given import CODE, DAY, DIGEST, LAN, NOBODY, NOW, RUNNING, given

NUMBERS = Numbers({"": 1}, {}, 1, {("android", "otp"): 1}, 1, 0, {NOW: 2}, {NOW: 0}, 1)

MISSED = Missed("bao giờ có vắc xin", "unanswered", "", "vi", NOW)

OWN = OwnReminder("bluetooth", time(6), frozenset((0, 1)), NOW, LAN, 1)

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
    own_reminders.keep: [given(1, OWN)],
    own_reminders.change: [given(OWN)],
    own_reminders.of: [given(1)],
    own_reminders.drop: [given(1)],
    own_reminders.end: [given(1)],
    own_reminders.end_at: [given(LAN)],
    own_reminders.due: [given(NOW, 9)],
    own_reminders.move: [given(OWN, NOW + DAY), given(OWN, None)],
    progress.installed: [given(["android", "iphone"])],
    questions.keep: [given(MISSED)],
    questions.since: [given(NOW - DAY)],
    questions.rate: [given("bz-what", True, NOW.date()), given("bz-otp", False, NOW.date())],
    questions.ratings: [given()],
    questions.sweep: [given(NOW + DAY)],
    tickets.open_: [given(1, LAN, "Số của tôi là 0912 345 678", NOW)],
    tickets.waiting: [given()],
    tickets.last_open: [given(1), given(99)],
    tickets.answer: [given(1, "Dạ, em gọi lại ngay", NOW)],
    tickets.to_deliver: [given()],
    tickets.delivered: [given(2, NOW)],
    tickets.sweep: [given(NOW + DAY, NOW - DAY)],
    inbox.listed: [given("open"), given("done")],
    inbox.counts: [given()],
    inbox.one: [given(1), given(99)],
    inbox.lines: [given(1)],
    inbox.add: [given(1, SAID)],
    inbox.take: [given(1, 1, None), given(3, 1, 1)],
    inbox.close: [given(1, NOW)],
    inbox.reopen: [given(2, 1), given(99, 1)],
    inbox.held: [given(1)],
    inbox.free: [given(3, 1), given(99, 1)],
    inbox.heard: [given(3, 1, "còn nữa", NOW), given(1, 1, "còn nữa", NOW)],
    overview.count: [given(["android"], NOW)],
    overview.keep: [given(NUMBERS, NOW)],
    overview.kept: [given()],
    notices.tell: [given(RUNNING, "paused", ("admin",), NOW)],
    notices.unsay: [given("paused", campaign_id=RUNNING)],
    people.numbered: [given(1), given(99)],
    requests.note: [given(1, "see", "thư", "Hoa", NOW)],
    requests.listed: [given()],
    requests.drop: [given(1), given(99)],
    requests.one: [given(1), given(99)],
    requests.of_person: [given(1)],
    requests.answer: [given(Request(1, 1, "see", "thư", NOW, "Hoa", "", None, ""), "đã gửi", "Hoa", NOW)],
    official_figures.put: [given(NOW.date(), {"555": 3})],
    official_figures.newest: [given()],
    notices.of_checkpoint: [given(CODE, "closed", NOW)],
    notices.of_person: [given(1, "talk", NOW)],
    notices.alarm: [given("quota", "Zalo Bot", ("admin",), NOW)],
    notices.handed_over: [given(CODE, 3, NOW)],
    notices.dismissed: [given(CODE, NOW)],
    notices.waiting: [given()],
    notices.drop: [given(1)],
    notices.sweep: [given(NOW + 30 * DAY)],
}
