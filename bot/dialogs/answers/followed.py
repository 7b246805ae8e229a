"""Somebody pressed a choice under a campaign: counted, and on to where it leads."""

from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Next, Open, Turn
from bot.store.campaigns import responses


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    """ "812/0": the first choice of delivery 812."""
    delivery, _, number = arg.partition("/")
    if not (delivery.isdigit() and number.isdigit()):
        return Open("menu")
    campaign = await responses.follow(turn.tx, int(delivery), turn.person.id, turn.now)
    leads = campaign.content.leads if campaign else ()
    if int(number) >= len(leads) or not leads[int(number)].opens:
        return Open("menu")
    return Open(*leads[int(number)].opens.split(":", 1))


followed = Dialog("followed", Nothing, begin=begin)
