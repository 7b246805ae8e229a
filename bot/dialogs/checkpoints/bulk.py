"""Many places at once: a list is sent as a file; a report by row and the posters come back."""

from functools import partial

from bot.checkpoints.lists import batch, empty_form
from bot.checkpoints.lists.batch import Outcome, Problem, Reading
from bot.content import N_
from bot.dialogs.checkpoints import posters
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Services, Step, Turn, UnclearError
from bot.model import File, FileLostError, Message, Update
from bot.sandbox.opening.errors import FileError
from bot.sandbox.spreadsheets.errors import MAX_BYTES, MAX_ROWS, ListTooLargeError
from bot.sandbox.spreadsheets.tables import as_csv

SHOWN = 12
"""Rows that were left out which are told in the chat; with more of them, all come as a file."""


async def read(update: Update, services: Services) -> Reading:
    """The list in the file that was sent, looked at row by row."""
    assert update.file is not None
    try:
        if update.file.size > MAX_BYTES:
            raise ListTooLargeError(size=update.file.size // 1024, limit=MAX_BYTES // 1024)
        rows = await services.sandbox.files.rows(str(update.address), await update.file.read())
        return await batch.check(rows, services.library)
    except FileLostError:
        raise UnclearError(N_("The file did not get through. Please send it once more.")) from None
    except FileError as wrong:
        raise UnclearError(wrong.sentence, **wrong.values) from None


def ask_take(turn: Turn[Nothing]) -> Message:
    return turn.message(
        N_(
            "Please send me the list here as a file, Excel (.xlsx) or CSV, with up to {rows} rows: name, commune,"
            " address and phone of each place. You get a report and all the posters back. You can begin with an empty"
            " form:"
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
    chosen = turn.picked
    if chosen in ("xlsx", "csv"):
        alt = turn.words(N_("An empty form for a list of places"))
        make = empty_form.xlsx if chosen == "xlsx" else empty_form.csv
        name = turn.words(N_("list-of-places"))
        form = File(f"{name}.{chosen}", alt, partial(make, turn.services.library, turn.person.language))
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
    outcome = await batch.register(turn.tx, turn.services.registry, turn.person.id, reading, turn.now)
    _say_report(turn, outcome)
    if not outcome.checkpoints:
        return take
    number = await batch.note(turn.tx, turn.person.id, outcome, turn.now)
    await posters.say_posters(turn, outcome.checkpoints, "A4")
    turn.say(
        N_("That is all. Declaring each place at {declare_url} remains necessary."),
        turn.opens(N_("The same as table cards"), "posters", f"{number}:A6"),
        turn.opens(N_("The same as single files in a ZIP"), "posters", f"{number}:zip"),
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
    lines = [_told(turn, problem) for problem in left_out]
    turn.say(Message("\n".join(lines[:SHOWN])))
    if len(lines) > SHOWN:
        alt = turn.words(N_("The rows that were left out"))
        rows = [[line] for line in lines]
        report = File("report.csv", alt, partial(as_csv, rows))
        turn.say(
            Message(turn.words(N_("All {left_out} of them are in this file."), left_out=len(lines)), document=report)
        )


def _told(turn: Turn[Nothing], problem: Problem) -> str:
    reason = turn.words(problem.sentence, **problem.values)
    return turn.words(N_("Row {line}: {reason}"), line=problem.line, reason=reason)


bulk = Dialog(
    "bulk",
    Nothing,
    title=N_("Register many places with a list"),
    commands=("danhsach", "list"),
    needs_consent=True,
    steps=(Step(ask_take, take, prepare=read),),
)
