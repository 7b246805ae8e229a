"""Everything once more: right, to be corrected, or not to be registered after all."""

from dataclasses import replace

from bot.content import N_
from bot.content.sayings.small_words import NO, YES
from bot.dialogs.checkpoints.changing.mending import REGISTERED
from bot.dialogs.checkpoints.daily import may_register
from bot.dialogs.checkpoints.registering.beside.affirmed import affirms
from bot.dialogs.checkpoints.registering.beside.agreed import (
    agreed_and_asked,
    agreed_before_another,
    further_after_yes,
    with_the_sheet,
)
from bot.dialogs.checkpoints.registering.beside.wrong import changes, not_registered
from bot.dialogs.checkpoints.registering.by_parts import CORRECTED, agrees_to_all
from bot.dialogs.checkpoints.registering.diacritics import LEFT_OUT, is_offered, leaves_it
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import announced, put_behind
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import MISTAKEN
from bot.dialogs.checkpoints.registering.told.corrected.said.grumbling import before_grumble
from bot.engine import Done, Next, Open, Turn
from bot.engine.hearing.about import UNANSWERED
from bot.engine.hearing.words.asking import with_commas
from bot.engine.hearing.words.assent import AGAINST, parts, says_yes
from bot.engine.hearing.words.small_words import says
from bot.model import Message
from bot.model.writing.phone import is_landline, national
from bot.understanding import Kind
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import has

SUMMARY = N_("Please check:\n• {name}\n• {kind}\n• {place}\n• {address}\n• phone {phone}\nIs everything right?")

IN_A_HURRY = N_(
    "Check it, press “Yes, register it”, and the sheet comes:\n"
    "• {name}\n• {kind}\n• {place}\n• {address}\n• phone {phone}\nIs everything right?"
)


LANDLINE = N_("A landline will do here; only {declare} asks for a mobile number.")


def ask_confirm(turn: Turn[Registration]) -> Message:
    """All that was told, under one opening, with what is to be said of it above the question."""
    library, data = turn.services.library, turn.data
    message = turn.message(
        IN_A_HURRY if data.hurried else SUMMARY,
        turn.pick(N_("Yes, register it"), "yes", word="register resume-register"),
        *changes(turn),
        turn.pick(N_("Do not register"), "leave"),
        name=data.name,
        kind=library.site.kind(data.kind, turn.person.language),
        place=library.communes.where(data.commune),
        address=data.address,
        phone=national(turn.data.phone),
    )
    told, _, question = message.text.rpartition("\n")
    said = [turn.words(note) for note in _notes(turn)]
    return replace(message, text="\n".join((told, *said, question)))


def _notes(turn: Turn[Registration]) -> list[str]:
    """What is said above the question: that the name has no diacritics, and that only the official site wants a mobile
    number."""
    landline = turn.services.library.site.official is not None and is_landline(turn.data.phone)
    return ([LEFT_OUT] if is_offered(turn) else []) + ([LANDLINE] if landline else [])


async def confirm(turn: Turn[Registration]) -> Next:
    sheet = with_the_sheet(turn)
    agrees = turn.picked is None and _agrees(turn, sheet)
    if not agrees and leaves_it(turn):
        turn.data.plain = True
        turn.say(N_("All right, the name stays as it is; you can have it changed at any time."))
        return confirm
    chosen = "yes" if agrees else turn.choice()
    if chosen in CORRECTED:
        return CORRECTED[chosen]
    if chosen == "leave":
        return not_registered(turn)
    if further := further_after_yes(turn):
        put_behind(turn, further)
    elif announced(turn) and not agreed_before_another(turn):
        return confirm
    if await turn.services.registry.duplicate(turn.tx, turn.person.id, turn.data.name, turn.data.phone):
        return again
    return await _registered(turn, sheet)


def _agrees(turn: Turn[Registration], sheet: bool) -> bool:
    """Whether a text says yes to all; what it asks beside that, and nothing has answered, is said to be left."""
    if any(agreed_and_asked(turn, turn.update.text)):
        turn.say(UNANSWERED)
        return True
    if _finds_fault(turn):
        return False
    return _says_yes(turn) or affirms(turn) or agrees_to_all(turn) or sheet or agreed_before_another(turn)


def _finds_fault(turn: Turn[Registration]) -> bool:
    """Whether what sounds like a yes says that something is wrong: "ủa sai, Hoa Sữa chứ"; "không sai gì" does not."""
    understanding, language = turn.services.understanding, turn.person.language
    said = [part for part, word in parts(turn.update.text, understanding, language) if word == YES]
    before = [found for part in said if (found := before_grumble(part, turn.services.library)) is not None]
    return any(NO not in (understanding.small_word(word, language) for word in found.split()) for found in before)


def _says_yes(turn: Turn[Registration]) -> bool:
    """ "Vậy đúng rồi, gửi mã cho tôi", "đăng ký đi"."""
    meant = turn.meant(turn.update.text)
    wished = meant.kind is Kind.JOB and any(says(choice, meant.id) and says(choice, YES) for choice in turn.offered)
    text, understanding, language = turn.update.text, turn.services.understanding, turn.person.language
    return wished or says_yes(text, understanding, language) or _yes_and_remark(turn)


def _yes_and_remark(turn: Turn[Registration]) -> bool:
    """Whether a yes is followed by what corrects nothing: "đúng rồi ạ, thầy nói in cho to"."""
    text, library = with_commas(turn.update.text, turn.words), turn.services.library
    (_, word), *others = parts(text, turn.services.understanding, turn.person.language) or [("", "")]
    against = any(one in AGAINST for _, one in others) or any(map(str.isdigit, text))
    about = any(has(part, names, library) for part, _ in others for names in (*FIELDS.values(), MISTAKEN))
    asks = any(turn.services.understanding.known.asks(part.split()[-1]) for part, _ in others)
    return word == YES and bool(others) and not (against or about or asks)


def ask_again(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("A place with this name and phone is already registered. Use that one, or register another?"),
        turn.pick(N_("Use the one that exists"), "use", word="yes"),
        turn.pick(N_("Register another one"), "another"),
        turn.pick(N_("Do not register"), "no"),
    )


async def again(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen == "another":
        return await _registered(turn, sheet=False)
    found = await turn.services.registry.duplicate(turn.tx, turn.person.id, turn.data.name, turn.data.phone)
    if chosen == "use" and found:
        return Open("declared", found.code)
    return not_registered(turn)


async def _registered(turn: Turn[Registration], sheet: bool) -> Next:
    if not await may_register(turn, 1):
        return Done()
    checkpoint = await turn.services.registry.register(turn.tx, turn.person.id, turn.data.draft(), turn.now)
    turn.say(REGISTERED, name=checkpoint.name)
    if turn.data.another:
        return Open("declared", f"{checkpoint.code}/another/{turn.data.beyond}")
    return Open("declared", f"{checkpoint.code}/later" if sheet or turn.data.hurried else checkpoint.code)
