"""Writing a campaign: from a template or an empty page to a draft that somebody else approves."""

from bot.content import N_
from bot.content.templates import Template
from bot.dialogs.answers.questions.sure import note_on
from bot.dialogs.staff.start import me
from bot.dialogs.staff.writing.audience import (
    ask_audience,
    ask_condition,
    ask_value,
    audience,
    audience_name,
    condition,
    value,
)
from bot.dialogs.staff.writing.draft import Writing, after
from bot.dialogs.staff.writing.lead import ask_lead, lead
from bot.dialogs.staff.writing.picture import ask_picture, ask_shows, ask_sure, picture, read, shows, sure
from bot.dialogs.staff.writing.prepared import ask_prepared, prepared
from bot.dialogs.staff.writing.schedule import ask_holidays, ask_schedule, holidays, schedule
from bot.dialogs.staff.writing.text import ask_second, ask_text, second, text
from bot.engine import Answer, Dialog, Next, Open, Step, Turn
from bot.model import Campaign, CampaignState, Choice, Message
from bot.model.writing.text import whole_number
from bot.store.campaigns import campaigns


async def begin(turn: Turn[Writing], arg: str) -> Next:
    """Nothing begins a new one, "12/text" changes a part of a draft."""
    if await me(turn) is None:
        return Open("staff")
    number, _, part = arg.partition("/")
    wanted = whole_number(number)
    if wanted is None:
        return origin
    draft = await campaigns.by_id(turn.tx, wanted)
    if draft is None or draft.state is not CampaignState.DRAFT or part not in PARTS:
        return Open("campaign", number)
    _load(turn.data, draft)
    turn.data.asking = turn.services.library.site.languages[0]
    return PARTS[part]


def _load(data: Writing, draft: Campaign) -> None:
    data.take(draft.content)
    data.number, data.name, data.correcting = draft.id, draft.name, True
    data.audience, data.rrule = draft.audience.plain(), draft.rrule
    data.starts_at, data.skip_holidays = draft.starts_at.isoformat(), draft.skip_holidays


def ask_origin(turn: Turn[Writing]) -> Message:
    templates = [(name, each) for name, each in turn.services.library.templates.items() if not each.held]
    return turn.message(
        N_("What shall it begin from? Every text can be changed."),
        *(Choice(_title(turn, template), name) for name, template in templates),
        turn.pick(N_("An empty page"), ""),
    )


def _title(turn: Turn[Writing], template: Template) -> str:
    title = template.title[turn.person.language]
    return turn.words(N_("{title} (to be confirmed)"), title=title) if note_on(turn, template) else title


async def origin(turn: Turn[Writing]) -> Next:
    template = turn.services.library.templates.get(turn.choice())
    if template is not None:
        turn.data.take(template.content(turn.services.library.kit))
        turn.data.name, turn.data.audience = template.title[turn.person.language], template.audience
    turn.data.asking = turn.services.library.site.languages[0]
    return name


def ask_name(turn: Turn[Writing]) -> Message:
    kept = [Choice(turn.data.name, "keep")] if turn.data.name else []
    return turn.message(N_("What is it called? Only staff see this."), *kept)


async def name(turn: Turn[Writing]) -> Next:
    if turn.picked != "keep":
        turn.data.name = turn.text(limit=100)
    return await after(turn, text)


PARTS: dict[str, Answer] = {
    "name": name,
    "text": text,
    "second": second,
    "picture": picture,
    "lead": lead,
    "prepared": prepared,
    "audience": audience,
    "schedule": schedule,
}
"""What can be changed of a draft by itself."""

write = Dialog(
    "write",
    Writing,
    title=N_("Write a campaign"),
    keeps_words=True,
    plain=True,
    begin=begin,
    steps=(
        Step(ask_origin, origin),
        Step(ask_name, name, any_words=True),
        Step(ask_text, text, any_words=True),
        Step(ask_second, second),
        Step(ask_picture, picture, prepare=read),
        Step(ask_sure, sure),
        Step(ask_shows, shows, any_words=True),
        Step(ask_lead, lead),
        Step(ask_prepared, prepared, any_words=True),
        Step(ask_audience, audience),
        Step(ask_condition, condition),
        Step(ask_value, value),
        Step(N_("Under which name?"), audience_name, any_words=True),
        Step(ask_schedule, schedule),
        Step(ask_holidays, holidays),
    ),
)
