"""Queries of bot/store/visits."""

from zoneinfo import ZoneInfo

from bot.model import Ending, Visit
from bot.store.visits import arrivals, presence, visits
from tests.store.queries.given import CODE, DAY, HOUR, NOW, given

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
STAY = Visit(0, CODE, NOW, NOW + 8 * HOUR, Ending.OPEN)

QUERIES = {
    arrivals.by_hour: [given(CODE, NOW.date(), ZONE)],
    arrivals.by_day: [given(CODE, NOW.date() - 3 * DAY, NOW.date(), ZONE)],
    presence.present: [given(CODE, NOW - HOUR, NOW + HOUR)],
    visits.visitor_of: [given("person:1"), given("person:2")],
    visits.welcome: [given("person:2", NOW, 2), given("person:1", NOW, 1)],
    visits.since: [given(1, NOW - DAY)],
    visits.of: [given("person:1")],
    visits.add: [given(1, STAY)],
    visits.end: [given(1, NOW + HOUR, Ending.LEFT)],
    visits.erase: [given(1, 1)],
    visits.erase_all: [given(1)],
    visits.sweep: [given(NOW + 30 * DAY)],
}
