"""/staff/campaigns: the list, and the calendar of what goes out when."""

from calendar import Calendar
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from aiohttp import web

from bot.campaigns.schedules.rules import Rules, in_force, night
from bot.campaigns.schedules.schedule import ScheduleError, first_firing, next_firing
from bot.campaigns.wording import STATES
from bot.model import Campaign, CampaignState
from bot.store.campaigns import campaigns
from bot.store.staff import colleagues
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import sheet, written

GROUPS = {
    "waiting": (CampaignState.WAITING,),
    "going": (CampaignState.SCHEDULED, CampaignState.RUNNING, CampaignState.PAUSED),
    "drafts": (CampaignState.DRAFT,),
    "over": (CampaignState.FINISHED, CampaignState.CANCELLED),
}
"""How the list is divided, in this order."""

SHOWN = 50
MOST = 200
"""Firings of one campaign in the calendar: beyond that its rule is shown elsewhere."""


async def page(asked: StaffRequest) -> web.StreamResponse:
    """All of them: what waits for somebody first."""
    async with asked.parts.store.read() as tx:
        every = await campaigns.all_(tx)
    states = {state: asked.words(sentence) for state, sentence in STATES.items()}
    groups = {name: [one for one in every if one.state in of][:SHOWN] for name, of in GROUPS.items()}
    return asked.show("campaigns/campaigns.html", ("campaigns",), groups=groups, states=states, any=bool(every))


COLUMNS = ("number", "name", "state", "authors", "first", "rule", "next", "people", "sent")


async def export(asked: StaffRequest) -> web.StreamResponse:
    """The list for another tool; `people` and `sent` are summed over all firings."""
    local = asked.parts.library.site.local
    async with asked.parts.store.read() as tx:
        every, names = await campaigns.all_(tx), {one.id: one.name for one in await colleagues.all_(tx)}
        totals = await campaigns.totals(tx)
    rows = [
        [
            *(one.id, one.name, one.state.value, ", ".join(names[who] for who in one.writers if who in names)),
            *(written(one.starts_at, local), one.rrule, written(one.next_at, local), *totals.get(one.id, (0, 0))),
        ]
        for one in every
    ]
    return await sheet("campaigns", asked.http.match_info["kind"], COLUMNS, rows)


async def calendar(asked: StaffRequest) -> web.StreamResponse:
    """The firings of a month or of a week: ?day=2021-05-24, ?by=week."""
    site = asked.parts.library.site
    day, by = _day(asked, site.local(asked.now).date()), "week" if asked.http.query.get("by") == "week" else "month"
    weeks = [_week(day)] if by == "week" else Calendar().monthdatescalendar(day.year, day.month)
    async with asked.parts.store.read() as tx:
        every = await campaigns.all_(tx)
        rules = await in_force(tx)
        past = {one.id: await campaigns.occurrences(tx, one.id) for one in every if one.state in _PAST}
    planned: dict[date, list[tuple[datetime, Campaign]]] = defaultdict(list)
    for one in every:
        fired = [site.local(firing.due_at) for firing in past.get(one.id, ())]
        for at in (*fired, *_coming(asked, rules, one, weeks[-1][-1])):
            planned[at.date()].append((at, one))
    return asked.show(
        "campaigns/calendar.html",
        weeks=[[(each, sorted(planned[each], key=_by_time)) for each in week] for week in weeks],
        night=night(rules),
        day=day,
        by=by,
        before=weeks[0][0] - timedelta(days=1),
        after=weeks[-1][-1] + timedelta(days=1),
        today=site.local(asked.now).date(),
    )


def _by_time(pair: tuple[datetime, Campaign]) -> tuple[datetime, int]:
    return pair[0], pair[1].id


_PAST = (CampaignState.SCHEDULED, CampaignState.RUNNING, CampaignState.PAUSED, *GROUPS["over"])


def _day(asked: StaffRequest, today: date) -> date:
    try:
        return date.fromisoformat(asked.http.query.get("day", ""))
    except ValueError:
        return today


def _week(day: date) -> Sequence[date]:
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=count) for count in range(7)]


def _coming(asked: StaffRequest, rules: Rules, campaign: Campaign, last: date) -> list[datetime]:
    """The firings to come up to a day, also of what is not approved yet."""
    if campaign.state in GROUPS["over"]:
        return []
    site = asked.parts.library.site
    nobody, until = rules.left_out(site.country)(campaign), datetime.combine(last, time.max, site.zone)
    found: list[datetime] = []
    try:
        at: datetime | None = campaign.next_at or first_firing(
            campaign.rrule, max(campaign.starts_at, asked.now), site.zone, nobody
        )
        while at is not None and at <= until and len(found) < MOST:
            found.append(at.astimezone(site.zone))
            at = next_firing(campaign.rrule, campaign.starts_at, at, site.zone, nobody)
    except ScheduleError:
        pass
    return list(takewhile(lambda moment: moment <= until, found))
