"""After the registration: is the place declared at the official site? Whoever has not got to it yet gets a provisional
poster, and a word after a day and after three if they want one."""

from typing import Any

from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.mending import mended, says_wrong
from bot.dialogs.checkpoints.owned import Owned, begun, owned
from bot.dialogs.checkpoints.registering.beside.concerns import about
from bot.dialogs.checkpoints.registering.declaring import photographed
from bot.dialogs.checkpoints.registering.declaring.reminding import OTHER, ask_remind, remind, ways
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import beyond, says_another
from bot.dialogs.checkpoints.registering.told.heard import hear
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import has
from bot.dialogs.checkpoints.registering.told.reading import read
from bot.dialogs.checkpoints.registering.told.same import is_same
from bot.dialogs.checkpoints.registering.told.values.line import Line
from bot.engine import Dialog, Done, Next, Open, Step, Turn, Yields
from bot.model import Checkpoint, Choice, Message
from bot.model.writing.phone import national
from bot.understanding import Zone

HOLDS = N_(
    "It holds until you have the code of {declare}: send me a picture of that, and this poster comes again with"
    " it, to be put up in place of this one. One door has one code."
)
BESIDES = N_("separately, its own code, the other place, the other shop, the second one, one for the other")
"""Words about a further place that has a name."""

OURS = ("checkpoints", "declared", "desk", "register", "left", "reminders")
"""What belongs to a place that is registered."""

SHOWN = N_("show me, how to, step by step, guide me, do it with me")
"""Words of whoever wants to be shown how to get the code."""


async def begin(turn: Turn[Owned], arg: str) -> Next:
    """ "X7EZZ6JV" asks, "X7EZZ6JV/how" shows how at once, "X7EZZ6JV/later" gives the provisional poster; so does
    "X7EZZ6JV/another/Cà phê Mây", and that further place is registered."""
    code, _, what = arg.partition("/")
    if not await begun(turn, code):
        return Done()
    checkpoint = await owned(turn)
    what, _, beyond_it = what.partition("/")
    if what == "another":
        return await _then_another(turn, beyond_it)
    if checkpoint.official is not None or turn.services.library.site.official is None:
        return await _with_poster(turn, checkpoint)
    if what == "how":
        return _shown_how(turn, checkpoint)
    return await _later(turn) if what == "later" else declared


async def ask_declared(turn: Turn[Owned]) -> Message:
    checkpoint = await owned(turn)
    return turn.message(
        N_(
            "Is {name} declared at {declare} already? The QR code at the door comes from there. With it I make your"
            " poster; until you have it, I make a provisional one."
        ),
        turn.pick(N_("Yes, I have its code"), "yes"),
        turn.pick(N_("Not yet, show me how now"), "how"),
        turn.pick(N_("Not yet, I will do it later"), "later", word="later no"),
        name=checkpoint.name,
    )


async def declared(turn: Turn[Owned]) -> Next:
    if turn.prepared.result():
        return Open("official", turn.data.code)
    chosen = turn.choice()
    if chosen == "yes":
        return Open("official", turn.data.code)
    return _shown_how(turn, await owned(turn)) if chosen == "how" else await _later(turn)


def _shown_how(turn: Turn[Owned], checkpoint: Checkpoint) -> Next:
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


async def _later(turn: Turn[Owned]) -> Next:
    """The poster first: that is what they came for. Then the question, for whoever has not been asked before."""
    checkpoint = await owned(turn)
    if turn.person.nudges:
        return await _with_poster(turn, checkpoint)
    await papers.say_poster(turn, checkpoint)
    turn.say(HOLDS)
    return remind


async def _with_poster(turn: Turn[Owned], checkpoint: Checkpoint) -> Next:
    await papers.say_poster(turn, checkpoint)
    if checkpoint.official is not None or turn.services.library.site.official is None:
        desk = turn.opens(OTHER, "desk", checkpoint.code)
        turn.say(N_("Is there anything else?"), desk, turn.opens(N_("Menu"), "menu"))
    else:
        turn.say(HOLDS, *ways(turn, checkpoint))
    return Done()


async def further(turn: Turn[Owned]) -> Next | None:
    """Whoever has one more place gets the poster of this one, and begins with that."""
    text, library = turn.update.text, turn.services.library
    if says_another(text, library):
        return await _then_another(turn, beyond(text, library))
    if says_wrong(turn, text) or mended(turn, await owned(turn), text):
        return Open("edit", turn.data.code)
    if turn.step == declared.__name__ and (following := await _not_yet(turn, text)) is not None:
        return following
    line = read(text, library) if is_same(text, library) or has(text, BESIDES, library) else Line()
    return await _then_another(turn, text) if line.name or line.called else None


async def _not_yet(turn: Turn[Owned], text: str) -> Next | None:
    """Whoever has not declared it wants something else first, or to be shown how, or the sheet at once."""
    if rest := _wishes_else(turn, text):
        return Yields(rest)
    if _wants_to_be_shown(turn):
        return _shown_how(turn, await owned(turn))
    return await _later(turn) if _wants_it_now(turn, text) else None


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


def _wants_to_be_shown(turn: Turn[Owned]) -> bool:
    return turn.step == declared.__name__ and has(turn.update.text, SHOWN, turn.services.library)


async def _then_another(turn: Turn[Owned], told: str) -> Next:
    await _with_poster(turn, await owned(turn))
    turn.say(N_("Now the next place."))
    return Open("register", told)


declared_ = Dialog(
    "declared",
    Owned,
    title=N_("The official code of your checkpoint"),
    begin=begin,
    about=about,
    correct=further,
    owns=_wants_to_be_shown,
    steps=(
        Step(ask_declared, declared, prepare=photographed.read),
        Step(ask_remind, remind, prepare=photographed.read),
    ),
)
