"""/staff/tracing: a question, and its answer as a timeline, a table and a file. Every question is in the log, refused
ones too."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiohttp import web
from wtforms import StringField
from wtforms.validators import StopValidation

from bot.checkpoints.codes.code import clean_code
from bot.content import N_
from bot.model import Checkpoint
from bot.visits import tracing
from bot.visits.tracing import Contact, Question
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import KINDS, sheet
from bot.web.console.tracing.timeline import Timeline

WRONG = N_("Please give a time that ends after it begins and spans seven days at most.")


def moment(form: StaffForm, field: StringField) -> None:
    """A time as browsers send it."""
    try:
        datetime.fromisoformat(str(field.data))
    except ValueError:
        raise StopValidation(form.words(N_("Please give a day and a time: 2021-05-24 16:00."))) from None


class TraceForm(StaffForm):
    """Where, from when to when, and why."""

    checkpoint = StringField(N_("Number of the checkpoint"), filters=[cleaned], validators=[needed, AtMost(20)])
    start = StringField(N_("From"), filters=[cleaned], validators=[needed, moment])
    end = StringField(N_("Until"), filters=[cleaned], validators=[needed, moment])
    reason = StringField(N_("Why you ask"), filters=[cleaned], validators=[needed, AtMost(200)])

    def question(self, who: str, zone: ZoneInfo) -> Question:
        """What is asked, by whom; times without a zone are those of the site."""
        start, end = (datetime.fromisoformat(str(field.data)) for field in (self.start, self.end))
        start, end = (each if each.tzinfo else each.replace(tzinfo=zone) for each in (start, end))
        return Question(who, clean_code(str(self.checkpoint.data)), start, end, str(self.reason.data))


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The question; ?checkpoint= fills in where, and the last two hours are when."""
    local = asked.parts.library.site.local(asked.now)
    known = {
        "checkpoint": asked.http.query.get("checkpoint", "")[:20],
        "start": f"{local - timedelta(hours=2):%Y-%m-%dT%H:%M}",
        "end": f"{local:%Y-%m-%dT%H:%M}",
    }
    return asked.show("tracing/tracing.html", form=TraceForm(asked, data=known), question=None, wrong="")


async def ask(asked: StaffRequest) -> web.StreamResponse:
    """The answer, once the question is written down for good."""
    form, site = TraceForm(asked), asked.parts.library.site
    if not form.validate():
        return asked.show("tracing/tracing.html", status=422, form=form, question=None, wrong="")
    question = form.question(asked.who.name, site.zone)
    try:
        contacts, checkpoint = await _traced(asked, question)
    except (tracing.TraceQuestionError, tracing.NotTracerError):
        async with asked.parts.store.begin() as tx:
            await tracing.refuse(tx, question, asked.now)
        return asked.show("tracing/tracing.html", status=422, form=form, question=None, wrong=asked.words(WRONG))
    kind = str(asked.form.get("then", ""))
    if kind in KINDS:
        return await sheet("contacts", kind, tracing.COLUMNS, tracing.rows(contacts, site))
    return asked.show(
        "tracing/tracing.html",
        form=form,
        wrong="",
        question=question,
        contacts=contacts,
        checkpoint=checkpoint,
        line=Timeline.of(contacts, question, site),
    )


async def _traced(asked: StaffRequest, question: Question) -> tuple[list[Contact], Checkpoint | None]:
    registry = asked.parts.registry
    async with asked.parts.store.begin() as tx:
        contacts = await tracing.trace(tx, registry.vault, question, asked.now)
        return contacts, await registry.find(tx, question.checkpoint)
