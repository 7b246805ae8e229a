"""What a person can do; README.md says which dialog is where."""

from typing import Any

from bot.content import Library
from bot.dialogs.answers.followed import followed
from bot.dialogs.answers.handing.added import added
from bot.dialogs.answers.help import help_of
from bot.dialogs.answers.human import human
from bot.dialogs.answers.menu import menu, stopped
from bot.dialogs.answers.questions.ask import ask
from bot.dialogs.answers.questions.beyond import brief, doubt, more
from bot.dialogs.answers.questions.own_case import own_case
from bot.dialogs.answers.questions.rated import helpful, unhelpful
from bot.dialogs.answers.questions.several import both
from bot.dialogs.answers.questions.topic import topic
from bot.dialogs.answers.start import start
from bot.dialogs.answers.unasked.chat import chat
from bot.dialogs.answers.unasked.complaint import complaint
from bot.dialogs.answers.unasked.courtesy import courtesy
from bot.dialogs.answers.unasked.feeling import feeling
from bot.dialogs.answers.unasked.secret import secret
from bot.dialogs.answers.unasked.unable import unable
from bot.dialogs.checkpoints.asked_after import asked_after
from bot.dialogs.checkpoints.bulk import bulk
from bot.dialogs.checkpoints.changing.edit import edit
from bot.dialogs.checkpoints.desk import desk
from bot.dialogs.checkpoints.invited import keep, take
from bot.dialogs.checkpoints.my_checkpoints import checkpoints
from bot.dialogs.checkpoints.posters import posters
from bot.dialogs.checkpoints.registering.declaring.declared import declared_
from bot.dialogs.checkpoints.registering.declaring.official import official
from bot.dialogs.checkpoints.registering.register import register
from bot.dialogs.checkpoints.safety import safety
from bot.dialogs.checkpoints.share import share
from bot.dialogs.guides.guide import guide
from bot.dialogs.guides.opening.left import left
from bot.dialogs.illness.urgent import urgent
from bot.dialogs.me.about import about
from bot.dialogs.me.consent import consent_of
from bot.dialogs.me.delete import delete
from bot.dialogs.me.hours.kept import hours
from bot.dialogs.me.hours.remind import remind
from bot.dialogs.me.join import join
from bot.dialogs.me.language import language
from bot.dialogs.me.name import name
from bot.dialogs.me.nudges import nudges
from bot.dialogs.me.profile import group, profile
from bot.dialogs.me.reminded import reminded
from bot.dialogs.me.reminders import reminders, stop
from bot.dialogs.staff.approve import send_back
from bot.dialogs.staff.campaign import campaign
from bot.dialogs.staff.console import console
from bot.dialogs.staff.start import campaigns, staff
from bot.dialogs.staff.talk import talk
from bot.dialogs.staff.writing.write import write
from bot.dialogs.visits.my_visits import visits
from bot.dialogs.visits.scanned import arrive, leave, scanned
from bot.dialogs.visits.typed import typed
from bot.dialogs.visits.visitor import visitor
from bot.engine import Dialog

help_ = help_of(lambda: DIALOGS)
consent = consent_of(lambda: DIALOGS)

DIALOGS: tuple[Dialog[Any], ...] = (
    start,
    menu,
    guide,
    left,
    ask,
    own_case,
    topic,
    both,
    brief,
    doubt,
    helpful,
    unhelpful,
    more,
    urgent,
    complaint,
    courtesy,
    chat,
    feeling,
    secret,
    unable,
    register,
    declared_,
    asked_after,
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
    scanned,
    typed,
    arrive,
    leave,
    visits,
    profile,
    group,
    reminders,
    hours,
    remind,
    reminded,
    nudges,
    stop,
    language,
    about,
    join,
    delete,
    human,
    added,
    help_,
    consent,
    stopped,
    followed,
    name,
    staff,
    campaigns,
    campaign,
    send_back,
    write,
    console,
    talk,
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
    remind,
    human,
    language,
    about,
    delete,
    help_,
)
COMMANDS: tuple[tuple[str, Dialog[Any]], ...] = tuple((dialog.commands[0], dialog) for dialog in LISTED)
"""What a channel with a list of commands shows: the command and the dialog whose title describes it."""


def commands_in(library: Library) -> dict[str | None, dict[str, str]]:
    """What each command does, in every language; the site's own language for all others (`None`)."""
    listed: dict[str | None, dict[str, str]] = {}
    for code, words in library.words.items():
        listed[code] = {name: words(dialog.title) for name, dialog in COMMANDS}
    return {None: listed[library.site.languages[0]], **listed}


__all__ = ["COMMANDS", "DIALOGS", "commands_in"]
