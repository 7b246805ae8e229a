"""Whoever has no official code yet: shown how, put off with a provisional poster, or something else is wished."""

from typing import Any

from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.dialogs.checkpoints.registering.declaring.reminding import OTHER, remind, ways
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.heard import hear
from bot.engine import Done, Next, Open, Turn, Yields
from bot.model import Checkpoint, Choice
from bot.model.writing.phone import national
from bot.understanding import Zone
from bot.understanding.places.phrasing.phrases import has

HOLDS = N_(
    "It holds until you have the code of {declare}: send me a picture of that, and this poster comes again with"
    " it, to be put up in place of this one. One door has one code."
)

PROVISIONAL = "qr-temporary"
"""The answer about that sheet: what is typed beside it is asked of it, "xài được mấy bữa vậy"."""

ASKED = "declared"
"""The step at which that is asked."""

OURS = ("checkpoints", "declared", "desk", "register", "left", "reminders")
"""What belongs to a place that is registered."""

SHOWN = N_("show me, how to, step by step, guide me, do it with me")
"""Words of whoever wants to be shown how to get the code."""


def shown_how(turn: Turn[Owned], checkpoint: Checkpoint) -> Next:
    """What goes into the form, each on a line of its own, then page by page."""
    official = turn.services.library.site.official
    assert official is not None  # asked only where there is one
    fields = form(turn, checkpoint)
    turn.say(
        N_("This goes into the form of {declare}; copy it from here:\n{lines}"),
        *(Choice(turn.words(N_("Copy: {field}"), field=label), url=f"copy:{text}") for label, text in fields),
        turn.opens(N_("I need a poster before that"), "declared", f"{checkpoint.code}/later"),
        lines="\n".join(f"{label}:\n{text}" for label, text in fields),
    )
    return Open("guide", official.guide)


def form(turn: Turn[Any], checkpoint: Checkpoint) -> list[tuple[str, str]]:
    """The fields of the official form, with what goes in there."""
    library = turn.services.library
    parts = {
        "name": checkpoint.name,
        "phone": national(checkpoint.phone),
        "address": f"{checkpoint.address}, {library.communes.where(checkpoint.commune)}",
    }
    fields = library.site.official.fields if library.site.official else ()
    return [(field.label[turn.person.language], parts[field.holds]) for field in fields]


async def later(turn: Turn[Owned]) -> Next:
    """The poster first: that is what they came for. Then the question, for whoever has not been asked before."""
    checkpoint = await owned(turn)
    if turn.person.nudges:
        return await with_poster(turn, checkpoint)
    await papers.say_poster(turn, checkpoint)
    turn.say(HOLDS)
    turn.topic = PROVISIONAL
    return remind


async def with_poster(turn: Turn[Owned], checkpoint: Checkpoint) -> Next:
    await papers.say_poster(turn, checkpoint)
    if checkpoint.official is not None or turn.services.library.site.official is None:
        desk = turn.opens(OTHER, "desk", checkpoint.code)
        turn.say(N_("Is there anything else?"), desk, turn.opens(N_("Menu"), "menu"))
    else:
        turn.say(HOLDS, *ways(turn, checkpoint))
    return Done()


async def not_yet(turn: Turn[Owned], text: str) -> Next | None:
    """Whoever has not declared it wants something else first, or to be shown how, or the sheet at once."""
    if rest := _wishes_else(turn, text):
        return Yields(rest)
    if wants_to_be_shown(turn):
        return shown_how(turn, await owned(turn))
    return await later(turn) if _wants_it_now(turn, text) else None


def _wishes_else(turn: Turn[Owned], text: str) -> str:
    """What is wished for behind "not now" that is no paper of a place: "chưa, để sau, giờ chỉ tôi cài đi"."""
    told = hear(turn, text, Registration(), "done")
    rest = text.rpartition(told.later)[2].strip(" ,.;") if told and told.later else ""
    meant = turn.meant(rest) if rest else None
    sure = meant is not None and meant.zone is Zone.ANSWER
    jobs = turn.services.library.jobs(turn.person.language)
    opens = {job.opens.partition(":")[0] for job in jobs if meant and meant.id in (job.id, *job.topics)}
    return rest if sure and opens and opens.isdisjoint(OURS) else ""


def _wants_it_now(turn: Turn[Owned], text: str) -> bool:
    """Whether the code is to come later, or the sheet is wanted before that: "chưa có, đưa tờ tạm đi"."""
    told = hear(turn, text, Registration(), "done")
    return told is not None and bool(told.later) and not (told.answers() or told.yes)


def wants_to_be_shown(turn: Turn[Owned]) -> bool:
    return turn.step == ASKED and has(turn.update.text, SHOWN, turn.services.library)


def told_and_asked(turn: Turn[Any], text: str) -> tuple[str, str]:
    """What somebody wants who has no code yet, and what they ask beside that: "chưa có, làm tờ tạm đi, mà in ở đâu";
    nothing for both where a text does not both."""
    if turn.step != ASKED:
        return "", ""
    told, asked = turn.services.understanding.known.telling.clauses(text, turn.person.language)
    return (told, asked) if told and asked and _wants_it_now(turn, told) else ("", "")
