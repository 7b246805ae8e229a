"""Where a place is, and how it is reached."""

from bot.content import N_, Commune
from bot.content.sayings.small_words import YES
from bot.dialogs import communes
from bot.dialogs.checkpoints.registering.beside.said_before import asked
from bot.dialogs.checkpoints.registering.registration import ADDRESS, Registration
from bot.dialogs.checkpoints.registering.strayed import is_strayed
from bot.dialogs.checkpoints.registering.told.settled import settle_number, which_number
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import is_placed, take, without_talk
from bot.engine import Next, Proceed, Turn, UnclearError
from bot.engine.turn import wrong_number
from bot.model import Choice, Message
from bot.model.writing.phone import national
from bot.understanding import Kind
from bot.understanding.places.phrasing.tidying import without_courtesies
from bot.understanding.places.reading import read
from bot.understanding.places.values.begins import is_part
from bot.understanding.places.values.kinds import Kinds

YES_WORDS = 3
"""Words of a yes that may stand behind the name of a commune."""

NUMBER_ON = N_("Which house number on {street}? If it has none, type “no number”.")

STORY = 8
"""Words of what is too long for an address that names nothing of a place."""


def ask_district(turn: Turn[Registration]) -> Message:
    usual = N_("Where is it? Pick the district, or simply type the commune.")
    return communes.ask_district(turn, asked(turn, "district", usual))


async def district(turn: Turn[Registration]) -> Next:
    if is_strayed(turn):
        raise UnclearError(N_("Please pick the district, or type only the name of the commune."))
    found = _named_with_a_yes(turn)
    if found:
        communes.note(turn.data, found)
        return _placed(turn)
    return _placed(turn) if communes.hear_district(turn) else commune


def _named_with_a_yes(turn: Turn[Registration]) -> list[Commune]:
    """The communes in "hòa xuân nam đúng rồi"."""
    tokens = turn.update.text.split() if turn.picked is None else []
    for length in range(len(tokens) - 1, max(len(tokens) - 1 - YES_WORDS, 0), -1):
        if turn.meant(" ".join(tokens[length:])).word == YES:
            return turn.services.library.communes.named(" ".join(tokens[:length]))
    return []


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
    meant = turn.services.library.communes.told_apart(turn.update.text, turn.data.maybe) if not turn.picked else None
    if meant is None:
        return await commune(turn)
    communes.note(turn.data, [meant])
    return _placed(turn)


def _placed(turn: Turn[Registration]) -> Next:
    return which if turn.data.maybe else Proceed()


def ask_address(turn: Turn[Registration]) -> Message:
    if turn.data.street:
        return turn.message(asked(turn, "address", NUMBER_ON), street=turn.data.street)
    usual = N_("What is the address? House number and street, or hamlet.")
    return turn.message(asked(turn, "address", usual))


async def address(turn: Turn[Registration]) -> Next:
    typed = turn.text(limit=ADDRESS)
    line = without_talk(turn, read(typed, turn.services.library))
    told = _has_digit(typed) or (is_part(line.address, turn.services.library) and not _ends_asking(turn, typed))
    unlike = not told and (_asks(turn, typed) or _is_story(turn, typed) or _is_wish(turn, typed))
    if unlike or turn.services.understanding.known.no_answer(typed, turn.person.language):
        raise UnclearError(N_("Please type only the address: house number and street, or hamlet."))
    known = turn.data.phone
    take(turn.data, line, turn.services.library)
    remark = line.address and turn.services.understanding.known.asks(line.rest)  # "nhà có số gì đâu, gần chợ"
    only_kind = line.rest.islower() and Kinds(line.rest, turn.services.library).starts()[:1] == [0]
    beside = "" if remark or (only_kind and line.address) or (line.kind and not line.name) else line.rest
    said = ", ".join(filter(None, (line.address, beside))) or typed
    turn.data.address = without_courtesies(said, turn.services.library) if turn.data.street else said
    turn.data.puts_number_before_street()
    settle_number(turn, typed, known)
    return Proceed()


def _asks(turn: Turn[Registration], typed: str) -> bool:
    """Whether it is a question: it ends like one, or is like a topic."""
    asks = turn.services.understanding.known.asks(typed)
    return asks and (_ends_asking(turn, typed) or turn.meant(typed).kind is Kind.TOPIC)


def _is_story(turn: Turn[Registration], typed: str) -> bool:
    """Whether many words tell of no place at all: "tiệm thì sáng giờ vẫn mở, khách cũng đông"."""
    line, long = read(typed, turn.services.library), len(typed.split()) >= STORY
    return long and not (line.address or line.communes or is_placed(typed, turn.services.library))


def _is_wish(turn: Turn[Registration], typed: str) -> bool:
    """Whether it only wishes for the registration, once more: "thì đăng ký giùm đi"."""
    meant, library = turn.meant(typed), turn.services.library
    jobs = {job.id for job in library.jobs(turn.person.language) if job.opens == "register"}
    return meant.kind is Kind.JOB and meant.id in jobs and not is_placed(typed, library)


def _ends_asking(turn: Turn[Registration], typed: str) -> bool:
    return turn.services.understanding.known.asks(typed.split()[-1])


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def ask_phone(turn: Turn[Registration]) -> Message:
    usual = N_(
        "Which phone number can be called about this place? It is kept encrypted; {agency} sees it, and gives it to"
        " the health authority with the list of places."
    )
    if turn.data.numbers:
        numbers = (Choice(national(number), number) for number in turn.data.numbers)
        return turn.message(N_("Several numbers are told there. Which one can be called about this place?"), *numbers)
    question = turn.words(asked(turn, "phone", usual))
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


async def phone(turn: Turn[Registration]) -> Next:
    text, known = turn.update.text, turn.data.phone
    if meant := which_number(turn):
        turn.data.phone, turn.data.numbers = meant, []
        return Proceed()
    line = read(text, turn.services.library)
    if line.broken and not turn.update.phone:
        raise wrong_number(line.broken, turn.services.library.site.country)
    turn.data.phone = line.phone if line.phone and not turn.update.phone else turn.phone()
    settle_number(turn, text, known)
    return Proceed()
