"""Pages from content/<language>/guides, one after the other, at the reader's own pace."""

from typing import Any

from bot.content import N_, Guide, Page
from bot.content.meanings import YES
from bot.dialogs.answers.sure import instead
from bot.dialogs.guides.pages import Reading, ask_page, shown
from bot.dialogs.visits.typed import code_in
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Message
from bot.store.people import progress
from bot.understanding import Kind, Zone


async def begin(turn: Turn[Reading], arg: str) -> Next:
    """ "android" opens a guide where it was left, "android/otp" a page, nothing the one that was left last."""
    name, _, page_id = arg.partition("/")
    guides = turn.services.library.guides[turn.person.language]
    left = await unfinished(turn)
    if not name:
        name = left[0].guide if left else next(iter(turn.services.library.site.links.values())).partition(":")[2]
    if name not in guides:
        return Open("menu")
    kept = next((row.page for row in left if row.guide == name), "")
    turn.data.guide = name
    opened = guides[name].page(page_id) or guides[name].page(kept) or guides[name].pages[0]
    named = opened.named(turn.update.text) if not page_id else None
    if named and not _asks(turn):  # "cài cho máy Oppo" has told the kind of phone already
        return await _follow(turn, guides[name], named.to)
    if opened.id == kept != guides[name].pages[0].id:
        turn.say(N_("We go on where you left off."))
    return await _to(turn, opened)


async def unfinished(turn: Turn[Any]) -> list[progress.Progress]:
    """Where guides were left, the newest first; one of a single page only asks which one is wanted."""
    guides = turn.services.library.guides[turn.person.language]
    rows = await progress.of(turn.tx, turn.person.id)
    return [row for row in rows if row.guide in guides and not row.done and len(guides[row.guide].pages) > 1]


async def page(turn: Turn[Reading]) -> Next:
    reading, current = shown(turn)
    named = current.named(turn.update.text) if turn.picked is None else None
    if named and not _asks(turn):
        return await _follow(turn, reading, named.to)
    code = code_in(turn.update.text, like=True) if turn.picked is None else ""
    if code:
        return Open("typed", code)
    way = turn.choice()
    if way == "problem":
        turn.say(Message(instead(turn, current, reading.title) if current.held else current.help))
        turn.say(
            N_("If it still does not work, call {hotline}, or leave your question for a person."),
            turn.opens(N_("Talk to a person"), "human"),
        )
        return page
    if way == "done":
        return await _finish(turn, reading, current)
    beside = {"next": 1, "back": -1}
    target = reading.beside(current, beside[way]) if way in beside else reading.page(way.removeprefix("to/"))
    if target is None:
        raise UnclearError(N_("There is no further page that way."))
    return await _to(turn, target)


BRAND = 5
"""Words up to which whoever names a way out means it: "máy bấm phím thôi"."""


def _asks(turn: Turn[Reading]) -> bool:
    """Whether it is a question that we can answer: "Can Oppo run it?"."""
    text = turn.update.text
    if "?" not in text and len(text.split()) <= BRAND:
        return False
    meaning = turn.meant(text)
    sure = meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER
    return (sure and turn.services.understanding.asks(text)) or (meaning.kind is Kind.TOPIC and "?" in text)


async def _follow(turn: Turn[Reading], reading: Guide, to: str) -> Next:
    """Where a link leads that was named in other words than its label's."""
    target = reading.page(to)
    if target is not None:
        return await _to(turn, target)
    name, _, arg = to.removeprefix("open:").partition(":")
    return Open(name, arg)


async def _to(turn: Turn[Reading], target: Page) -> Next:
    turn.data.page = target.id
    await progress.reached(turn.tx, turn.person.id, turn.data.guide, target.id, turn.now)
    return page


async def _finish(turn: Turn[Reading], reading: Guide, shown: Page) -> Next:
    await progress.reached(turn.tx, turn.person.id, turn.data.guide, shown.id, turn.now, done=True)
    if reading.finish:
        turn.say(Message(reading.finish))
    if reading.tracked and not turn.person.reminders:
        turn.say(
            N_("Would you like a short reminder now and then when there is news for {region}?"),
            turn.opens(N_("Yes, remind me"), "reminders", "on", word=YES),
            turn.opens(N_("Menu"), "menu"),
        )
    else:
        turn.say(N_("Is there anything else?"), turn.opens(N_("Menu"), "menu"))
    return Done()


guide = Dialog(
    "guide",
    Reading,
    title=N_("Install {app}, step by step"),
    commands=("caidat", "install"),
    begin=begin,
    steps=(Step(ask_page, page),),
)
