"""What is typed where nothing is open, and yet tells of a place that is to be registered."""

from typing import Any

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.same import is_elsewhere
from bot.dialogs.checkpoints.registering.told.unasked.meant import (
    is_about_it,
    is_another_job,
    is_excluded,
    is_known,
    without_courtesies,
)
from bot.dialogs.checkpoints.registering.told.unasked.recalled import ours_of, wished
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import NUMBER
from bot.dialogs.me.agreeing import agrees
from bot.engine import Turn
from bot.engine.hearing.words.assent import says_yes
from bot.understanding import Zone
from bot.understanding.places.phrasing.phrases import has, says
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.wishes import WISH, needs_one, without_wish

ENOUGH = 2
"""Things told of a place that show that it is to be registered, where nobody asked for them."""

SURE = 3
"""Things told from which on nobody minds how it sounds: "quán Mây, xuân yên, 0903…, xong chưa". One of them has
digits."""

OR = N_("or")
"""The word of a question that no word for asking is in."""

NAMED = 7
"""Words of the longest name among them; more are a story."""

GO_AHEAD = N_("go ahead, do it, do it for me, please do, let's do it, register it")
"""What is said to an offer."""

HERE = N_("do it here, possible here, register here, can i do that here, you do it for me")
"""What is asked by whoever wants it done here."""

GO = 7
"""Words of that at most."""

YES = 3
"""Words of what is no more than a yes."""

TOLD = 40
"""Words of a message that tells of a place."""


def claimed(turn: Turn[Any], invited: bool) -> bool:
    """Whether a text begins a registration: it wishes for one, or tells enough of a place; after an offer to register
    (`invited`) one thing is enough."""
    text, library = turn.update.text, turn.services.library
    claims = _by_its_words(turn, text, invited)
    if claims is not None:
        return claims
    line = read(text, library)
    told = _told(line, text, library)
    claims = _by_the_place(turn, line, told, invited)
    return _by_what_goes_with_it(turn, line, told, invited) if claims is None else claims


def _by_its_words(turn: Turn[Any], text: str, invited: bool) -> bool | None:
    """What is known before a text is taken apart; nothing where that has to tell."""
    library, asks = turn.services.library, turn.services.understanding.known.asks
    numbered, long = bool(NUMBER.search(text)), len(text.split()) > TOLD
    if is_excluded(turn, text):
        return False
    if is_elsewhere(text, library) or (not long and needs_one(text, library) and has(text, HERE, library)):
        return True
    if long or text.rstrip().endswith("?") or (says(text, OR, library) and not numbered):
        return False  # "điền tên anh hay tên quán"
    if _is_wish(turn, text):
        return True
    if not invited and not numbered and ((asks(text) and is_known(turn)) or not _begins_with_one(turn)):
        return False  # most texts
    return None


def _by_the_place(turn: Turn[Any], line: Line, told: list[str], invited: bool) -> bool | None:
    """Whether so much is told of a place that it does not matter how; nothing where it does."""
    text, library = turn.update.text, turn.services.library
    if len(told) >= SURE or (line.phone and len(told) >= ENOUGH and is_about_it(turn)):
        return True
    asks = turn.services.understanding.known.asks
    asked = " " in line.name and asks(line.name)  # "tên quán là gì cũng được hả"; a place may be called Chi
    if line.called and "name" in told and not asked and _is_named(turn, invited):
        return True
    if is_another_job(turn):
        return False  # "tui ở chùa Phước Sơn, cài giùm tui cái app"
    enough = {"name", "district"} <= set(told) or bool(line.phone and (line.name or told[1:]))
    # "con làm giùm cô, chùa Phước Sơn, xã An Hiệp, cô không nhớ số nhà"
    return True if enough and has(text, GO_AHEAD, library) and not is_known(turn) else None


def _by_what_goes_with_it(turn: Turn[Any], line: Line, told: list[str], invited: bool) -> bool:
    """Whether what is said with the little that is told wishes for it, agrees to it, or asks nothing."""
    text, library, asks = turn.update.text, turn.services.library, turn.services.understanding.known.asks
    if asks(text) and asks(without_courtesies(turn, text)):
        return False
    if needs_one(text, library) or (without_wish(text, library) and not is_known(turn)):
        return True
    if asks(text):
        return False
    agreed = _agrees(turn, text, invited)
    if invited:
        go = len(text.split()) <= GO and any(has(text, words, library) for words in (GO_AHEAD, HERE))
        return bool(told or agreed or go or line.kind)
    if "name" in told and has(text, WISH, library):
        return not is_known(turn)
    return "name" in told and (agreed or len(told) >= ENOUGH) and not is_known(turn)


def _agrees(turn: Turn[Any], text: str, invited: bool) -> bool:
    """Whether a text says yes to it: "ok để em chụp hình gửi lại sau" says yes to nothing."""
    yes = says_yes(text, turn.services.understanding, turn.person.language) or (invited and agrees(turn, text))
    if not yes or len(text.split()) <= YES:
        return yes
    labels = {part.label for part in turn.services.understanding.parts(text, "consent", {}).parts}
    return "later" not in labels or "yes" in labels


def _begins_with_one(turn: Turn[Any]) -> bool:
    return bool(Kinds(turn.update.text, turn.services.library).starts())


def _is_named(turn: Turn[Any], invited: bool) -> bool:
    """Whether it is said what a place is called that is to have a code: "quán tên Mây nha" after how to get one."""
    return not is_known(turn) and (invited or (is_about_it(turn) and not is_another_job(turn)))


def _is_wish(turn: Turn[Any], text: str) -> bool:
    """Whether some words wish for a code, beside what is told of a place or after what is about that: "dag ki cho tiem
    Thah Phat, 27 hug vuong, lam le gium", "mày làm giùm tui đi"."""
    meant, ours = turn.meant(text), ours_of(turn)
    near = is_about_it(turn)
    if (not near and ours.isdisjoint((meant.id, *meant.offered))) or is_another_job(turn):
        return False  # most texts, before they are taken apart
    told, wishes = wished(turn, text)
    tells = told is not None and bool(told.name or told.phone or len(told.answers()) >= ENOUGH)
    asks = turn.services.understanding.known.asks
    if not wishes or (not tells and asks(text) and (is_known(turn) or asks(without_courtesies(turn, text)))):
        return False  # "đăng ký điểm kiểm dịch ở đâu vậy em" is told where
    said = any(has(text, words, turn.services.library) for words in (GO_AHEAD, WISH))
    return tells or meant.id in ours or (meant.zone is not Zone.ANSWER and near and said)


def _told(line: Line, text: str, library: Library) -> list[str]:
    """Which things are told, as far as nothing else can be meant by them; "quán tên Mây" is as good as "quán
    Mây"."""
    of_a_place = Kinds(line.name, library).starts() or (line.called and Kinds(text, library).starts())
    named = bool(line.name and of_a_place) and len(line.name.split()) <= NAMED
    address = any(sign.isdigit() for sign in line.address)
    given = {"name": named, "district": line.communes, "address": address, "phone": line.phone}
    return [field for field, answer in given.items() if answer]
