"""A campaign on its way to become a draft: what is known of it so far, and where it is kept."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from babel import Locale

from bot.campaigns import lifecycle
from bot.content import N_
from bot.dialogs.staff.start import me
from bot.engine import Answer, Done, Next, Open, Turn
from bot.model import Audience, Content, Lead, Template
from bot.store.campaigns import pictures


@dataclass
class Writing:
    """What has been written so far. `number` is set once it is a draft; `asking` is the language whose text is being
    asked for, `second` whether that is the text of variant B. `correcting`: one part of a draft is being changed.
    `how` ("only", "also", "but") the `condition` that is being asked about changes the audience."""

    number: int = 0
    name: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    texts_b: dict[str, str] = field(default_factory=dict)
    image: str = ""
    alt: dict[str, str] = field(default_factory=dict)
    leads: list[dict[str, Any]] = field(default_factory=list)
    kit: dict[str, dict[str, str]] = field(default_factory=dict)
    templates: dict[str, dict[str, Any]] = field(default_factory=dict)
    audience: dict[str, Any] = field(default_factory=dict)
    starts_at: str = ""
    rrule: str = ""
    skip_holidays: bool = False
    asking: str = ""
    second: bool = False
    correcting: bool = False
    how: str = ""
    condition: str = ""

    def content(self) -> Content:
        """What it says."""
        leads = tuple(Lead(**lead) for lead in self.leads)
        templates = {language: Template.of(template) for language, template in self.templates.items()}
        return Content(self.texts, self.image, leads, self.texts_b, templates=templates, kit=self.kit, alt=self.alt)

    def take(self, content: Content) -> None:
        """Begins from what has been written before."""
        self.texts, self.texts_b, self.image = dict(content.texts), dict(content.texts_b), content.image
        self.leads, self.kit = [asdict(lead) for lead in content.leads], content.kit
        self.alt = dict(content.alt)
        self.templates = {language: asdict(template) for language, template in content.templates.items()}


def named(turn: Turn[Writing], language: str) -> str:
    """A language as the colleague calls it: "tiếng Anh"."""
    return Locale.parse(language).get_display_name(turn.person.language) or language


async def after(turn: Turn[Writing], following: Answer) -> Next:
    """The next question; straight back to the draft where only one part was being changed."""
    return await keep(turn) if turn.data.correcting else following


async def keep(turn: Turn[Writing]) -> Next:
    """Makes it a draft, or changes the draft that it is."""
    colleague = await me(turn)
    if colleague is None:
        return Done()
    data = turn.data
    if pictures.is_sent(data.image) and not await pictures.is_kept(turn.tx, data.image):
        data.image, data.alt = "", {}
        turn.say(N_("Your picture is not kept any more, since you sent it so long ago. Please send it once more."))
    starts = datetime.fromisoformat(data.starts_at)
    target = Audience.of(data.audience)
    if not data.number:
        plan = lifecycle.Plan(starts, data.rrule, data.skip_holidays)
        data.number = await lifecycle.draft(turn.tx, colleague, data.name, data.content(), target, plan, turn.now)
        turn.say(N_("Kept as a draft. Have a look at it, then hand it in."))
        return Open("campaign", str(data.number))
    fields = {"name": data.name, "starts_at": starts, "rrule": data.rrule, "skip_holidays": data.skip_holidays}
    try:
        await lifecycle.change(
            turn.tx, colleague, data.number, turn.now, content=data.content(), audience=target, **fields
        )
    except lifecycle.CampaignStateError:
        turn.say(N_("That is not possible any more: the campaign has changed in the meantime."))
    return Open("campaign", str(data.number))
