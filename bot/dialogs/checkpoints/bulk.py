"""Many places at once: a list is sent as a file; a report by row and the posters come back."""

from bot.checkpoints.lists import batch, code_pictures, empty_form
from bot.checkpoints.lists.batch import Outcome, Problem, Reading
from bot.checkpoints.lists.row import UNKNOWN_KIND
from bot.content import N_
from bot.dialogs.checkpoints import posters
from bot.dialogs.checkpoints.daily import may_register
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Services, Step, Turn, UnclearError
from bot.model import Attachment, FileLostError, Message, Update
from bot.paper.recipes import recipe, to_draw
from bot.sandbox.opening.errors import FileError
from bot.sandbox.pictured import MAX_ARCHIVE, Pictured
from bot.sandbox.spreadsheets.errors import MAX_BYTES, MAX_ROWS, ListFormatError, ListTooLargeError

SHOWN = 12
"""Rows that were left out which are told in the chat; with more of them, all come as a file."""


async def read(update: Update, services: Services) -> Reading | tuple[Pictured, ...]:
    """The list in the file that was sent, looked at row by row; or the codes in a ZIP of pictures."""
    assert update.file is not None
    try:
        if update.file.size > MAX_ARCHIVE:
            raise ListTooLargeError(size=update.file.size // 1024, limit=MAX_BYTES // 1024)
        found = await services.sandbox.files.list_(str(update.address), await update.file.read())
        if found.pictures and services.library.site.official is None:
            raise ListFormatError
        return found.pictures or await batch.check(found.rows, services.library)
    except FileLostError:
        raise UnclearError(N_("The file did not get through. Please send it once more.")) from None
    except FileError as wrong:
        raise UnclearError(wrong.sentence, **wrong.values) from None


def ask_take(turn: Turn[Nothing]) -> Message:
    return turn.message(
        N_(
            "Please send me the list here as a file, Excel (.xlsx) or CSV, with up to {rows} rows: name, commune,"
            " address and phone of each place, and its official code where you have it. You get a report and all the"
            " posters back. You can begin with an empty form:"
        ),
        turn.pick(N_("Empty form for Excel"), "xlsx"),
        turn.pick(N_("Empty form as CSV"), "csv"),
        turn.pick(N_("Not now"), "no"),
        rows=MAX_ROWS - 1,
    )


async def take(turn: Turn[Nothing]) -> Next:
    reading = turn.prepared.result()
    if isinstance(reading, Reading):
        return await _registered(turn, reading)
    if isinstance(reading, tuple):
        return await _declared(turn, reading)
    chosen = turn.picked
    if chosen in ("xlsx", "csv"):
        alt = turn.words(N_("An empty form for a list of places"))
        make = empty_form.xlsx if chosen == "xlsx" else empty_form.csv
        name = turn.words(N_("list-of-places"))
        form = to_draw(f"{name}.{chosen}", alt, make(turn.services.library, turn.person.language))
        turn.say(
            Message(
                turn.words(N_("One row for each place. The first two are examples: overwrite them.")), document=form
            )
        )
        return take
    if chosen == "no":
        turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
        return Done()
    raise UnclearError(N_("I am waiting for a list as a file. Please attach it here."))


async def _registered(turn: Turn[Nothing], reading: Reading) -> Next:
    if not await may_register(turn, len(reading.good)):
        return take
    outcome = await batch.register(turn.tx, turn.services.registry, turn.person.id, reading, turn.now)
    _say_report(turn, outcome)
    if not outcome.checkpoints:
        return take
    number = await batch.note(turn.tx, turn.person.id, outcome, turn.now)
    await posters.say_posters(turn, outcome.checkpoints, "A4")
    waiting = turn.services.library.site.official and any(one.official is None for one in outcome.checkpoints)
    turn.say(
        N_(
            "That is all. Places without their code of {declare} have provisional posters, which say so. Declare each"
            " place there; then send me a ZIP with a picture of each code, named like its place, and the posters come"
            " again with these codes."
        )
        if waiting
        else N_("That is all of them."),
        turn.opens(N_("The same as table cards"), "posters", f"{number}:A6"),
        turn.opens(N_("The same as single files in a ZIP"), "posters", f"{number}:zip"),
        turn.opens(N_("My checkpoints"), "checkpoints"),
    )
    return Done()


async def _declared(turn: Turn[Nothing], pictures: tuple[Pictured, ...]) -> Next:
    """The codes of a ZIP go onto the posters of their places."""
    kept = await code_pictures.keep(turn.tx, turn.services.registry, turn.person.id, pictures)
    turn.say(
        N_("{count} place has its code of {declare} now.", "{count} places have their codes of {declare} now."),
        count=len(kept.checkpoints),
    )
    if kept.left:
        lines = [
            turn.words(N_("{name}: {reason}"), name=one.name, reason=turn.words(one.sentence)) for one in kept.left
        ]
        turn.say(N_("Pictures left out: {left_out}."), left_out=len(lines))
        turn.say(_report(turn, lines, N_("The pictures that were left out")))
    if not kept.checkpoints:
        return take
    await posters.say_posters(turn, kept.checkpoints, "A4")
    turn.say(
        N_("Put these up in place of the provisional ones: one door has one code."),
        turn.opens(N_("My checkpoints"), "checkpoints"),
    )
    return Done()


def _say_report(turn: Turn[Nothing], outcome: Outcome) -> None:
    count, left_out = len(outcome.checkpoints), outcome.problems
    if not left_out:
        turn.say(
            N_("The place is registered. Thank you!", "All {count} places are registered. Thank you!"), count=count
        )
        return
    turn.say(
        N_(
            "{count} place is registered. Rows left out: {left_out}. Please mend these and send them once more:",
            "{count} places are registered. Rows left out: {left_out}. Please mend these and send them once more:",
        ),
        count=count,
        left_out=len(left_out),
    )
    turn.say(_report(turn, [_told(turn, problem) for problem in left_out], N_("The rows that were left out")))
    if any(problem.sentence == UNKNOWN_KIND for problem in left_out):
        kinds = turn.services.library.site.checkpoint_kinds
        known = " · ".join(kind.label[turn.person.language] for kind in kinds)
        turn.say(N_("These are the kinds of place: {known}. The cell may also be empty."), known=known)


def _report(turn: Turn[Nothing], lines: list[str], title: str) -> Message:
    """What was left out, line by line; as a file where that is too much to read."""
    if len(lines) <= SHOWN:
        return Message("\n".join(lines))
    alt, name = turn.words(title), turn.words(N_("left-out"))
    report = to_draw(f"{name}.csv", alt, recipe("as_csv", [[line] for line in lines]))
    told = turn.words(N_("All {left_out} of them are in this file."), left_out=len(lines))
    return Message("\n".join([*lines[:SHOWN], told]), document=report)


def _told(turn: Turn[Nothing], problem: Problem) -> str:
    reason = turn.words(problem.sentence, **problem.values)
    return turn.words(N_("Row {line}: {reason}"), line=problem.line, reason=reason)


bulk = Dialog(
    "bulk",
    Nothing,
    title=N_("Register many places with a list"),
    commands=("danhsach", "list"),
    needs_consent=True,
    takes=Attachment.FILE,
    steps=(Step(ask_take, take, prepare=read),),
)
