"""The right answer in what an owner says to correct one."""

from bot.content import Library
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import (
    ACTS,
    AND_NOT,
    BUT,
    MEANT,
    MISTAKEN,
    NOT,
    RIGHT,
    SURELY,
)
from bot.dialogs.checkpoints.registering.told.corrected.said.grumbling import without_grumble
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import IS, unlabelled
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.phrasing.tidying import is_courtesy, tidy
from bot.understanding.places.values.begins import CHANGE
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.place_names import has_capital


def named_so(text: str, library: Library) -> str:
    """ "Gạo Ngon" in "cửa hàng là Gạo Ngon"."""
    for kind in Kinds(text, library).said_in():
        for verb in phrases(library, IS):
            sign, after = split(text, f"{kind} {verb}", last=True)[1:]
            if sign:
                return tidy(after)
    return ""


def said_right(text: str, library: Library) -> str:
    """ "Gió Biển 2" in "à quên, Gió Biển 2 mới đúng", "54" in "54 mới đúng, 45 là nhà bên cạnh"."""
    for phrase in phrases(library, RIGHT):
        before, sign, after = split(text, phrase, last=True)
        if sign and not CLAUSE.split(after)[0].strip():
            return without_grumble(tidy(before.rpartition(",")[2] or before), library)
    return ""


def affirmed(text: str, library: Library) -> str:
    """ "quán Tám" in "sai rồi, quán Tám chứ không phải quán Bảy"."""
    return parted_by_not(text, library)[0]


def parted_by_not(text: str, library: Library) -> tuple[str, str]:
    """What is right and what is not, on both sides of words that tell them apart; after a bare "not" only what is
    plainly an answer: "Hoa Sữa nha không phải Hoa Sửa"; "" for both where nothing is."""
    for phrase in (and_not := phrases(library, AND_NOT)) + phrases(library, NOT):
        before, sign, wrong = split(text, phrase)
        if not sign:
            continue
        right = without_grumble(tidy(CLAUSE.split(before.rstrip(" ,"))[-1]), library)
        plain = phrase in and_not or has_capital(right[1:]) or right[:1].isdigit()
        if right and plain:
            return without_tails(right, library), wrong
    return "", ""


def instead(text: str, library: Library) -> str:
    """ "phường 5" in "không phải phường 4 mà phường 5"."""
    denied = next((after for phrase in phrases(library, NOT) if (after := split(text, phrase)[2])), "")
    return next((tidy(after) for phrase in phrases(library, BUT) if (after := split(denied, phrase)[2])), "")


def became(text: str, library: Library) -> str:
    """ "phường 8" in "đổi phường 9 thành phường 8"; all of a text that does not say so."""
    behind = (split(text, verb, last=True)[2] for verb in phrases(library, IS))
    return next((after for after in behind if any(sign.isdigit() for sign in after)), text)


def without_denied(text: str, library: Library) -> str:
    """What is said to be right: "tiệm tóc chứ không phải cà phê" without the café."""
    for phrase in phrases(library, NOT):
        before, sign, _ = split(text, phrase)
        text = before if sign and before.strip() else text
    return text


def value_of(text: str, name: str, library: Library) -> str:
    """What follows "NAME is", or "change NAME", without the words that only say that it is right."""
    for said in (*(f"{name} {verb}" for verb in phrases(library, IS)), name):
        before, sign, after = split(text, said, last=True)
        if not sign or (said == name and not _changes(before, library)):
            continue
        after = without_denied(after, library)
        for phrase in phrases(library, MISTAKEN):
            after = split(after, phrase)[0]
        after = unlabelled(after, library)[0]
        return "" if is_courtesy(tidy(after), library) else tidy(after)
    return ""


def behind_mistake(text: str, library: Library) -> str:
    """ "Seoul Bakery" in "sorry, name is wrong, Seoul Bakery", "X" in "lộn địa chỉ, ý là X chứ": what follows the part
    that says what is wrong."""
    parts = [part.strip() for part in CLAUSE.split(text)]
    wrong = [at for at, part in enumerate(parts) if any(split(part, said)[1] for said in phrases(library, MISTAKEN))]
    behind = (meant_by(part, library) for part in parts[wrong[0] + 1 :]) if wrong else ()
    said = (without_acts(part, library) for part in behind if not _acts(part, library))
    right = _behind_change(text, library) or next((part for part in said if not is_courtesy(part, library)), "")
    return right or (_behind_grumble(parts[wrong[0]], library) if wrong else "")


def _behind_grumble(part: str, library: Library) -> str:
    """ "Hoa Sữa" in "em ghi sai tên rồi Hoa Sữa nha"."""
    right = without_grumble(part, library)
    named = right[:1].isupper() or (has_capital(right) and Kinds(right, library).starts()[:1] == [0])
    return without_acts(right, library) if named and right != tidy(part) else ""


def _acts(part: str, library: Library) -> bool:
    """Whether a part begins with what is to be done now."""
    begun = (split(part, phrase) for phrase in phrases(library, ACTS))
    return not part or any(sign and not before.strip() for before, sign, _ in begun)


def _behind_change(text: str, library: Library) -> str:
    """ "Cô Sáu Xinh" in "tên đổi lại là Cô Sáu Xinh giùm, xong rồi lưu nhé", and in "tên đổi lại giùm: Cô Sáu Xinh"."""
    for change in phrases(library, CHANGE):
        for verb in phrases(library, IS):
            if after := tidy(unlabelled(split(text, f"{change} {verb}")[2], library)[0]):
                return without_acts(after, library)
    return ""


def without_acts(text: str, library: Library) -> str:
    """Without what is to be done with an answer: "Nhi Nhi Hair" in "Nhi Nhi Hair nha xong rồi xác nhận luôn"."""
    found = (split(text, phrase)[0] for phrase in phrases(library, ACTS) if split(text, phrase)[0].strip())
    return without_tails(tidy(min(found, key=len, default=text)), library)


def meant_by(part: str, library: Library) -> str:
    """A part without the words that only say that this is meant: "ý là thôn Chứ Sai chứ"."""
    for phrase in (*phrases(library, MEANT), *phrases(library, IS)):
        before, sign, after = split(part, phrase)
        part = after if sign and not before.strip() else part
    for phrase in phrases(library, SURELY):
        before, sign, after = split(part, phrase, last=True)
        part = before if sign and not after.strip() else part
    return tidy(part)


def _changes(before: str, library: Library) -> bool:
    return any(split(before, phrase)[1] for phrase in phrases(library, CHANGE))
