"""The arrivals at a checkpoint, as a picture and in words."""

from datetime import timedelta
from typing import Any

from bot.content import N_
from bot.engine import Turn
from bot.model import Checkpoint, Message
from bot.paper.charts.arrivals import Captions
from bot.paper.recipes import recipe, to_draw
from bot.store.visits import arrivals

DAYS = 14

TOLD = N_(
    "{name}: {count} arrival today, {total} in the last {days} days.",
    "{name}: {count} arrivals today, {total} in the last {days} days.",
)

NOBODY = N_(
    "{name}: nobody has said yet that they came, today or in the last {days} days. Guests scan the code at the door and"
    " press “I have just arrived”; I count from then on."
)


async def say_arrivals(turn: Turn[Any], checkpoint: Checkpoint, file: str) -> None:
    """Arrivals of today by hour and of the last two weeks by day, as a picture with this name where there are any.
    Counts only: who came, nobody learns here."""
    zone = turn.services.library.site.zone
    today = turn.now.astimezone(zone).date()
    hours = await arrivals.by_hour(turn.tx, checkpoint.code, today, zone)
    days = await arrivals.by_day(turn.tx, checkpoint.code, today - timedelta(days=DAYS - 1), today, zone)
    numbers = {"count": sum(hours), "total": sum(count for _, count in days), "days": DAYS, "name": checkpoint.name}
    if not numbers["total"]:
        turn.say(NOBODY, **numbers)
        return
    captions = Captions(
        title=checkpoint.name,
        hours=turn.words(N_("Arrivals today, {date}, by hour"), date=f"{today.day}/{today.month}"),
        days=turn.words(N_("Arrivals in the last {days} days"), days=DAYS),
        none=turn.words(N_("No arrivals yet")),
    )
    told = turn.words(TOLD, **numbers)
    picture = to_draw(file, told, recipe("arrivals_png", hours, days, captions))
    turn.say(Message(told, image=picture))
