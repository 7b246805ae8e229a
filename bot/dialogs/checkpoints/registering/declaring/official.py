"""The official code, photographed from a screen or a worn sheet, goes onto the poster of its place, unchanged."""

from dataclasses import dataclass, replace

from bot.checkpoints import desk
from bot.checkpoints.official_code import as_text, shown
from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.changing.mending import says_wrong
from bot.dialogs.checkpoints.registering.beside.concerns import about
from bot.dialogs.checkpoints.registering.declaring.photographed import read
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Attachment, Checkpoint, Choice, Message
from bot.paper.posters import words as poster_words
from bot.paper.recipes import recipe, to_draw

SHOWN = 8
"""Places to pick from."""


@dataclass
class Copy:
    """What the code carries, as hexadecimal digits, and the checkpoint that it is of; empty for one that is not
    registered here."""

    payload: str = ""
    code: str = ""


async def begin(turn: Turn[Copy], code: str) -> Next:
    """With a checkpoint's code, for that one, and the picture may have come already; without, for the only one that has
    no official code yet."""
    if turn.services.library.site.official is None:
        return Open("checkpoints")
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    waiting = [checkpoint for checkpoint in mine if checkpoint.official is None]
    named = [checkpoint for checkpoint in mine if checkpoint.code == code]
    for checkpoint in named or (waiting if len(waiting) == 1 else []):
        turn.data.code = checkpoint.code
    return await photo(turn) if code and turn.prepared.value else photo


async def ask_photo(turn: Turn[Copy]) -> Message:
    checkpoint = await _theirs(turn)
    if checkpoint is None:
        return turn.message(
            N_(
                "Please send me a photo or a screenshot of the code that {declare} gave for the place, and I make a"
                " clear poster of it. I copy the code as it is and do not keep the picture."
            ),
            turn.pick(N_("I do not have it at hand"), "later"),
        )
    return turn.message(
        N_(
            "Please send me a photo or a screenshot of the code that {declare} gave for {name}, and I make the poster"
            " with it. I copy the code as it is and do not keep the picture."
        ),
        turn.pick(N_("I do not have it at hand"), "later"),
        name=checkpoint.name,
    )


async def photo(turn: Turn[Copy]) -> Next:
    payload = turn.prepared.result()
    if isinstance(payload, bytes):
        turn.data.payload = payload.hex()
        return sure if turn.data.code else name
    if turn.picked is None and turn.data.code and turn.update.text and says_wrong(turn, turn.update.text):
        return Open("edit", turn.data.code)  # something of the place is wrong, and that comes first
    if turn.picked != "later":
        raise UnclearError(N_("Please send a picture of the code."))
    if turn.data.code:
        return Open("declared", f"{turn.data.code}/later")
    turn.say(N_("That is fine. Send it whenever you have it."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def ask_name(turn: Turn[Copy]) -> Message:
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    return turn.message(
        N_("I can read it. It says: {payload}\nWhich place is it of? Pick it, or type its name."),
        *(Choice(checkpoint.name, checkpoint.code) for checkpoint in mine[-SHOWN:]),
        payload=shown(bytes.fromhex(turn.data.payload)),
    )


async def name(turn: Turn[Copy]) -> Next:
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.picked) if turn.picked else None
    if checkpoint is not None:
        turn.data.code = checkpoint.code
        return await _kept(turn, checkpoint)
    _say_unregistered(turn, turn.text(limit=80))
    return Done()


async def ask_sure(turn: Turn[Copy]) -> Message:
    checkpoint, payload = await _theirs(turn), bytes.fromhex(turn.data.payload)
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id)
    other = next((one.name for one in mine if one.official == payload and one.code != turn.data.code), "")
    return turn.message(
        N_("I can read it, but it is already the code of {other}. It says: {payload}\nIs it really that of {name}?")
        if other
        else N_("I can read it. It says: {payload}\nIs this the code that {declare} gave for {name}?"),
        turn.pick(N_("Yes, put it on the poster"), "yes"),
        turn.pick(N_("No, I send another picture"), "no"),
        payload=shown(payload),
        name=checkpoint.name if checkpoint else "",
        other=other,
    )


async def sure(turn: Turn[Copy]) -> Next:
    checkpoint = await _theirs(turn)
    return await _kept(turn, checkpoint) if turn.choice() == "yes" and checkpoint else photo


async def _kept(turn: Turn[Copy], checkpoint: Checkpoint) -> Next:
    """The place has its official code from now on, and everything that is printed of it."""
    payload = bytes.fromhex(turn.data.payload)
    if not await desk.declare(turn.tx, turn.person.id, checkpoint.code, payload):
        raise UnclearError(N_("That checkpoint is not yours any more."))
    await papers.say_poster(turn, replace(checkpoint, official=payload))
    turn.say(
        N_(
            "Scan it once yourself before you hang it. Whatever hung at the door until now comes down: one door has one"
            " code. I do not judge whether it is the official one: you know where you got it."
        ),
        turn.opens(N_("Other papers and changes"), "desk", checkpoint.code),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


def _say_unregistered(turn: Turn[Copy], title: str) -> None:
    """A poster for a place that is not registered here; nothing of it is kept."""
    poster = poster_words.official(turn.services.library, as_text(bytes.fromhex(turn.data.payload)), title, "")
    told = turn.words(N_("The poster of {name}, with the code of {declare}, exactly as in your picture."), name=title)
    kind = N_("poster")
    look = to_draw(papers.file_name(turn, kind, title, "png"), told, recipe("poster_png", poster))
    turn.say(Message(told, image=look))
    printed = to_draw(papers.file_name(turn, kind, title, "pdf"), told, recipe("poster_pdf", poster))
    turn.say(Message(turn.words(papers.ADVICE), document=printed))
    turn.say(
        N_(
            "Scan it once yourself before you hang it. I do not judge whether a code is the official one: you know"
            " where you got it."
        ),
        turn.opens(N_("Menu"), "menu"),
    )


async def _theirs(turn: Turn[Copy]) -> Checkpoint | None:
    if not turn.data.code:
        return None
    return await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)


official = Dialog(
    "official",
    Copy,
    title=N_("A poster with the official code"),
    commands=("maqr", "official"),
    about=about,
    takes=Attachment.PHOTO,
    begin=begin,
    steps=(
        Step(ask_photo, photo, prepare=read),
        Step(ask_name, name, any_words=True),
        Step(ask_sure, sure),
    ),
)
