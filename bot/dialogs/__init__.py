"""What a person can do: one file each."""

from typing import Any

from bot.dialogs.about import about
from bot.dialogs.ask import ask
from bot.dialogs.bulk import bulk
from bot.dialogs.campaign import campaign
from bot.dialogs.campaign_write import write
from bot.dialogs.checkpoints import checkpoints
from bot.dialogs.consent import consent
from bot.dialogs.delete import delete
from bot.dialogs.desk import desk
from bot.dialogs.edit import edit
from bot.dialogs.followed import followed
from bot.dialogs.guide import guide
from bot.dialogs.help import help_
from bot.dialogs.human import human
from bot.dialogs.invited import keep, take
from bot.dialogs.language import language
from bot.dialogs.menu import menu, stopped
from bot.dialogs.name import name
from bot.dialogs.official import official
from bot.dialogs.place import arrive, leave, place
from bot.dialogs.posters import posters
from bot.dialogs.profile import group, profile
from bot.dialogs.register import register
from bot.dialogs.reminders import reminders, stop
from bot.dialogs.safety import safety
from bot.dialogs.share import share
from bot.dialogs.staff import campaigns, staff
from bot.dialogs.start import start
from bot.dialogs.topic import helpful, topic, unhelpful
from bot.dialogs.visitor import visitor
from bot.dialogs.visits import visits
from bot.engine import Dialog

DIALOGS: tuple[Dialog[Any], ...] = (
    start,
    menu,
    guide,
    ask,
    topic,
    helpful,
    unhelpful,
    register,
    checkpoints,
    desk,
    edit,
    safety,
    share,
    take,
    keep,
    visitor,
    bulk,
    posters,
    official,
    place,
    arrive,
    leave,
    visits,
    profile,
    group,
    reminders,
    stop,
    language,
    about,
    delete,
    human,
    help_,
    consent,
    stopped,
    followed,
    name,
    staff,
    campaigns,
    campaign,
    write,
)

LISTED = (
    menu,
    guide,
    register,
    bulk,
    checkpoints,
    official,
    visits,
    profile,
    reminders,
    human,
    language,
    about,
    delete,
    help_,
)
COMMANDS: tuple[tuple[str, Dialog[Any]], ...] = tuple((dialog.commands[0], dialog) for dialog in LISTED)
"""What a channel with a list of commands shows: the command and the dialog whose title describes it."""

__all__ = ["COMMANDS", "DIALOGS"]
