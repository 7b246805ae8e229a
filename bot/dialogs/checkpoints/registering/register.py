"""Registering a checkpoint: six answers, each of which can be corrected, and a QR to print."""

from dataclasses import dataclass, field

from bot.checkpoints import Draft
from bot.content import N_
from bot.content.site import Option, option_called
from bot.dialogs import communes
from bot.dialogs.checkpoints.daily import may_register
from bot.dialogs.checkpoints.registering.spoken_answers import correction, take_apart
from bot.engine import Answer, Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Choice, Message
from bot.model.writing.phone import national
from bot.understanding import Kind

NAME = 80
"""Characters of a name."""


@dataclass
class Registration(Draft):
    """The draft, the communes that were possibly meant, and whether one answer is being corrected."""

    maybe: list[str] = field(default_factory=list)
    correcting: bool = False

    def draft(self) -> Draft:
        """Only what is registered."""
        return Draft(self.name, self.kind, self.district, self.commune, self.address, self.phone)


SENTENCE = 200
"""Characters of a sentence that may have a name, an address and a phone number in it."""

ADDRESS = 160
"""Characters of an address."""

LONG = 6
"""Words from which on a name may be a whole sentence, and is said again to be sure."""


async def name(turn: Turn[Registration]) -> Next:
    typed = turn.update.text
    told = take_apart(turn.text(NAME if len(typed) > SENTENCE else SENTENCE), turn.services.library)
    if not any(sign.isalpha() for sign in told.name):
        raise UnclearError(N_("A name has letters in it. What is written above the door?"))
    if len(told.name) > NAME:
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    doubtful = _is_doubtful(turn, told.name)
    data = turn.data
    data.name, data.address, data.phone = told.name, told.address or data.address, told.phone or data.phone
    long = len(told.name.split()) > LONG and not option_called(_kinds(turn), told.name)
    if told.phone or told.address or long or doubtful:
        return sure
    return after(turn, kind)


def _kinds(turn: Turn[Registration]) -> tuple[Option, ...]:
    return turn.services.library.site.checkpoint_kinds


def _is_doubtful(turn: Turn[Registration], name: str) -> bool:
    """Whether a name sounds like a question and no kind of place is in it, as "Quán Không Tên" has one. Raises
    `UnclearError` where it is like a topic, which is then answered; whoever says it again means it."""
    if not turn.services.understanding.asks(name) or option_called(_kinds(turn), name):
        return False
    meaning = turn.meant(name)
    if meaning.kind is Kind.TOPIC and turn.topic not in (meaning.id, *meaning.offered):
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    return True


def ask_sure(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("The name is “{name}”, is that right?"),
        turn.pick(N_("Yes, that is the name"), "yes"),
        turn.pick(N_("No, type it again"), "no"),
        name=turn.data.name,
    )


async def sure(turn: Turn[Registration]) -> Next:
    """Yes or no; whoever types something else says the right name at once, or goes on with what is asked next."""
    if turn.picked is not None:
        return after(turn, kind) if turn.picked == "yes" else name
    if turn.update.text.strip()[:1].isdigit():
        turn.data.address = turn.text(limit=ADDRESS)
        return after(turn, kind)
    return await name(turn)


def ask_kind(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("What kind of place is {name}?"),
        *(Choice(option.label[turn.person.language], option.id) for option in _kinds(turn)),
        name=turn.data.name,
    )


async def kind(turn: Turn[Registration]) -> Next:
    named = option_called(_kinds(turn), turn.update.text)
    turn.data.kind = named.id if named and turn.picked is None else turn.choice()
    return after(turn, district)


def ask_district(turn: Turn[Registration]) -> Message:
    return communes.ask_district(turn, N_("Where is it? Pick the district, or simply type the commune."))


async def district(turn: Turn[Registration]) -> Next:
    return _placed(turn) if communes.hear_district(turn) else commune


def ask_commune(turn: Turn[Registration]) -> Message:
    return communes.ask_commune(turn, turn.data.district)


async def commune(turn: Turn[Registration]) -> Next:
    if turn.picked == "other":
        return district
    communes.hear_commune(turn)
    return _placed(turn)


def ask_which(turn: Turn[Registration]) -> Message:
    return communes.ask_which(turn, turn.data.maybe)


async def which(turn: Turn[Registration]) -> Next:
    if turn.picked == "other":
        return district
    communes.hear_commune(turn)
    return _placed(turn)


async def address(turn: Turn[Registration]) -> Next:
    typed = turn.text(limit=ADDRESS)
    if turn.services.understanding.asks(typed) and turn.meant(typed).kind is Kind.TOPIC and not _has_digit(typed):
        raise UnclearError(N_("Please type only the address: house number and street, or hamlet."))
    turn.data.address = typed
    return _reachable(turn)


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def ask_phone(turn: Turn[Registration]) -> Message:
    question = turn.words(
        N_(
            "Which phone number can be called about this place? It is kept encrypted; {agency} sees it, and gives it to"
            " the health authority with the list of places."
        )
    )
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


async def phone(turn: Turn[Registration]) -> Next:
    turn.data.phone = turn.phone()
    return confirm


def ask_confirm(turn: Turn[Registration]) -> Message:
    library, data = turn.services.library, turn.data
    return turn.message(
        N_("Please check:\n• {name}\n• {kind}\n• {place}\n• {address}\n• phone {phone}\nIs everything right?"),
        turn.pick(N_("Yes, register it"), "yes"),
        turn.pick(N_("Change the name"), "name"),
        turn.pick(N_("Change the kind"), "kind"),
        turn.pick(N_("Change the commune"), "district"),
        turn.pick(N_("Change the address"), "address"),
        turn.pick(N_("Change the phone"), "phone"),
        turn.pick(N_("Do not register"), "no"),
        name=data.name,
        kind=library.site.label(library.site.checkpoint_kinds, data.kind, turn.person.language),
        place=library.communes.where(data.commune),
        address=data.address,
        phone=national(turn.data.phone),
    )


CORRECTED: dict[str, Answer] = {"name": name, "kind": kind, "district": district, "address": address, "phone": phone}
"""The answers that can be corrected."""


async def confirm(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen in CORRECTED:
        turn.data.correcting = True
        return CORRECTED[chosen]
    if chosen == "no":
        turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
        return Done()
    if await turn.services.registry.duplicate(turn.tx, turn.person.id, turn.data.name, turn.data.phone):
        return again
    return await _registered(turn)


def ask_again(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("A place with this name and phone is already registered. Use that one, or register another?"),
        turn.pick(N_("Use the one that exists"), "use"),
        turn.pick(N_("Register another one"), "another"),
        turn.pick(N_("Do not register"), "no"),
    )


async def again(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen == "another":
        return await _registered(turn)
    found = await turn.services.registry.duplicate(turn.tx, turn.person.id, turn.data.name, turn.data.phone)
    if chosen == "use" and found:
        return Open("declared", found.code)
    turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def _registered(turn: Turn[Registration]) -> Next:
    if not await may_register(turn, 1):
        return Done()
    checkpoint = await turn.services.registry.register(turn.tx, turn.person.id, turn.data.draft(), turn.now)
    turn.say(N_("{name} is registered. Thank you for keeping {region} safe."), name=checkpoint.name)
    return Open("declared", checkpoint.code)


async def correct(turn: Turn[Registration]) -> Next | None:
    """Goes back to an answer that is said to be wrong, or changes it at once where the right one was said."""
    found = correction(turn.update.text, turn.services.library)
    if found is None or not getattr(turn.data, found.field):
        return None
    turn.data.correcting = bool(turn.data.commune and turn.data.phone)
    if found.field == "kind" and found.value:
        turn.data.kind = found.value
        return confirm if turn.data.correcting else _unanswered(turn)
    if found.field == "name" and any(sign.isalpha() for sign in found.value) and len(found.value) <= NAME:
        turn.data.name = found.value
        return confirm if turn.data.correcting else kind
    return CORRECTED[found.field]


def _unanswered(turn: Turn[Registration]) -> Next:
    """The first question behind the kind that has no answer yet."""
    data = turn.data
    if not data.district:
        return district
    return commune if not data.commune else address if not data.address else phone


def _reachable(turn: Turn[Registration]) -> Next:
    """Asks for the phone, unless it was told along with the name."""
    return confirm if turn.data.phone else after(turn, phone)


def _placed(turn: Turn[Registration]) -> Next:
    if turn.data.maybe:
        return which
    return _reachable(turn) if turn.data.address else after(turn, address)


def after(turn: Turn[Registration], following: Answer) -> Next:
    """The next question; back to the summary where only one answer was being corrected."""
    return confirm if turn.data.correcting else following


register = Dialog(
    "register",
    Registration,
    title=N_("Register a checkpoint"),
    commands=("dangky", "register"),
    needs_consent=True,
    correct=correct,
    steps=(
        Step(N_("What is the name of the place? For example: Huong Café."), name, any_words=True),
        Step(ask_sure, sure, any_words=True),
        Step(ask_kind, kind),
        Step(ask_district, district),
        Step(ask_commune, commune),
        Step(ask_which, which),
        Step(N_("What is the address? House number and street, or hamlet."), address, any_words=True),
        Step(ask_phone, phone),
        Step(ask_confirm, confirm),
        Step(ask_again, again),
    ),
)
