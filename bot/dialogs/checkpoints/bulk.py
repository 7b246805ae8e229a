"""Many places at once: a list is sent as a file; a report by row and the posters come back."""

from dataclasses import dataclass

from bot.checkpoints.lists import batch, code_pictures, empty_form
from bot.checkpoints.lists.batch import Reading
from bot.content import N_
from bot.dialogs.checkpoints import posters
from bot.dialogs.checkpoints.daily import ask_own_phone, may_register, must_be_own
from bot.dialogs.checkpoints.list_report import as_report, say_report
from bot.engine import Dialog, Done, Next, Services, Step, Turn, UnclearError
from bot.model import Attachment, FileLostError, Message, Update
from bot.paper.recipes import to_draw
from bot.sandbox.opening.errors import FileError
from bot.sandbox.pictured import MAX_ARCHIVE, Pictured
from bot.sandbox.spreadsheets.errors import MAX_BYTES, MAX_ROWS, ListFormatError, ListTooLargeError


@dataclass
class Sent:
    """Whether whoever sends the list has shown that they can be called."""

    can_be_called: bool = False


async def read(update: Update, services: Services) -> Reading | tuple[Pictured, ...]:
    """The list in the file that was sent, looked at row by row; or the codes in a ZIP of pictures."""
    assert update.file is not None
    try:
        if update.file.size > MAX_ARCHIVE:
            raise ListTooLargeError(size=update.file.size // 1024, limit=MAX_BYTES // 1024)
        found = await services.sandbox.files.list_(str(update.address), await update.file.read())
        if found.pictures and services.library.site.official is None:
            raise ListFormatError
        async with services.lists:
            return found.pictures or await batch.check(found.rows, services.library, services.registry.vault)
    except FileLostError:
        raise UnclearError(N_("The file did not get through. Please send it once more.")) from None
    except FileError as wrong:
        raise UnclearError(wrong.sentence, **wrong.values) from None


def ask_take(turn: Turn[Sent]) -> Message:
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


async def take(turn: Turn[Sent]) -> Next:
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
        return _not_now(turn)
    raise UnclearError(N_("I am waiting for a list as a file. Please attach it here."))


async def _registered(turn: Turn[Sent], reading: Reading) -> Next:
    if not await may_register(turn, len(reading.good), turn.data.can_be_called):
        return take if turn.data.can_be_called else own_phone
    outcome = await batch.register(turn.tx, turn.person.id, reading, turn.now)
    say_report(turn, outcome)
    if not outcome.checkpoints:
        return take
    number = await batch.note(turn.tx, turn.person.id, outcome, turn.now)
    posters.say_posters(turn, outcome.checkpoints, "A4")
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


async def own_phone(turn: Turn[Sent]) -> Next:
    if turn.update.file is not None:
        return await take(turn)
    if turn.picked == "no":
        return _not_now(turn)
    must_be_own(turn)
    turn.data.can_be_called = True
    return take


def _not_now(turn: Turn[Sent]) -> Next:
    turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def _declared(turn: Turn[Sent], pictures: tuple[Pictured, ...]) -> Next:
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
        turn.say(as_report(turn, lines, N_("The pictures that were left out")))
    if not kept.checkpoints:
        return take
    posters.say_posters(turn, kept.checkpoints, "A4")
    turn.say(
        N_("Put these up in place of the provisional ones: one door has one code."),
        turn.opens(N_("My checkpoints"), "checkpoints"),
    )
    return Done()


bulk = Dialog(
    "bulk",
    Sent,
    title=N_("Register many places with a list"),
    commands=("danhsach", "list"),
    needs_consent=True,
    takes=Attachment.FILE,
    steps=(Step(ask_take, take, prepare=read), Step(ask_own_phone, own_phone, prepare=read)),
)
