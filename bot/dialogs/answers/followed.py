"""Somebody pressed a choice under a campaign: counted, and on to where it leads."""

from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Next, Open, Turn
from bot.model.writing.text import whole_number
from bot.store.campaigns import responses


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    """ "812/0": the first choice of delivery 812."""
    first, _, second = arg.partition("/")
    delivery, number = whole_number(first), whole_number(second)
    if delivery is None or number is None:
        return Open("menu")
    campaign = await responses.follow(turn.tx, delivery, turn.person.id, turn.now)
    leads = campaign.content.leads if campaign else ()
    if number >= len(leads) or not leads[number].opens:
        return Open("menu")
    return Open(*leads[number].opens.split(":", 1))


followed = Dialog("followed", Nothing, begin=begin)
