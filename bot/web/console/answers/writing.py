"""/staff/inbox/unanswered/N: one group of questions, and what can be added so that they are answered."""

from aiohttp import web

from bot.content import Library
from bot.content.overlay.laying import overlaid
from bot.model import Addition, Answer
from bot.model.staff import APPROVERS
from bot.model.writing.text import words
from bot.store.staff import additions, audit
from bot.web.console.answers import unanswered
from bot.web.console.answers.forms import AnswerForm, PhrasingForm, choices
from bot.web.console.answers.unanswered import DAYS, UNANSWERED, Asked, grouping
from bot.web.console.request import StaffRequest

PREFILLED = 8
"""Ways to ask that stand in the form before anybody has typed one."""

NAME = 50
"""Characters of what a new answer is called."""


async def page(asked: StaffRequest) -> web.StreamResponse:
    """How it was asked, and two forms; the list, while alike questions are still being put together."""
    if await grouping(asked) is None:
        return unanswered.show(asked, None)
    group, library = await _group(asked), await published(asked)
    return _show(asked, group, library, _phrasing(asked, group, library, False), _answer(asked, group, library, False))


async def phrase(asked: StaffRequest) -> web.StreamResponse:
    """Keeps more ways to ask, to be tried."""
    group, library = await _group(asked), await published(asked)
    form = _phrasing(asked, group, library)
    if not form.validate():
        return _show(asked, group, library, form, _answer(asked, group, library, False), 422)
    return await _kept(asked, Addition(group.language, form.target, form.new))


async def answer(asked: StaffRequest) -> web.StreamResponse:
    """Keeps an answer, to be tried. Only who may approve says that it is confirmed."""
    group, library = await _group(asked), await published(asked)
    form = _answer(asked, group, library)
    if not form.validate():
        return _show(asked, group, library, _phrasing(asked, group, library, False), form, 422)
    sure = bool(form.confirmed.data) and asked.who.approves
    assert form.as_of.data is not None
    written = Answer(
        str(form.question.data),
        str(form.answer.data),
        str(form.source.data),
        form.as_of.data,
        str(form.topic.data),
        sure,
    )
    return await _kept(asked, Addition(group.language, _name(written.question, library), form.new, written))


async def published(asked: StaffRequest) -> Library:
    """The content with all that is published."""
    async with asked.parts.store.read() as tx:
        return overlaid(asked.parts.library, await additions.live(tx))


async def _kept(asked: StaffRequest, written: Addition) -> web.StreamResponse:
    async with asked.parts.store.begin() as tx:
        number = await additions.write(tx, written, asked.who.name, asked.now)
        await audit.record(tx, asked.who.name, "addition written", {"addition": number}, asked.now)
    return asked.back_to(f"/inbox/additions/{number}")


async def _group(asked: StaffRequest) -> Asked:
    number = asked.number()
    found = await asked.http.app[UNANSWERED].now(asked.parts)
    group = next((one for one in found if one.id == number), None)
    if group is None:
        raise web.HTTPNotFound
    return group


def _phrasing(asked: StaffRequest, group: Asked, library: Library, posted: bool = True) -> PhrasingForm:
    form = PhrasingForm(asked, library, group.language, posted, phrasings=_prefilled(group), prefix="")
    form.topic.choices = choices(asked, library, group.language, group.text)
    return form


def _answer(asked: StaffRequest, group: Asked, library: Library, posted: bool = True) -> AnswerForm:
    known = {"phrasings": _prefilled(group), "question": group.text[:160]}
    form = AnswerForm(asked, library, group.language, posted, **known)
    form.topic.choices = choices(asked, library, group.language, group.text)
    return form


def _prefilled(group: Asked) -> str:
    return "\n".join(list(group.texts)[:PREFILLED])


def _show(
    asked: StaffRequest, group: Asked, library: Library, more: PhrasingForm, new: AnswerForm, status: int = 200
) -> web.StreamResponse:
    return asked.show(
        "answers/writing.html",
        status=status,
        group=group,
        more=more,
        new=new,
        days=DAYS,
        approves=not asked.who.roles.isdisjoint(APPROVERS),
    )


def _name(question: str, library: Library) -> str:
    """The first words of the question, and a number where another answer is called like that."""
    stem = "-".join(words(question).split())[:NAME].strip("-") or "answer"
    taken = {name for topics in library.topics.values() for name in topics}
    free = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return stem if stem not in taken else next(name for name in free if name not in taken)
