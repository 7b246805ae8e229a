"""What is wanted, where nothing is open, by whoever tells more than that, or only tells what it is about."""

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.content.sayings.small_words import GOODBYE, HOW_FAR, LATER, NEXT, RESTART, THANKS, YES
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.words.recognise import UnclearError
from bot.engine.stack.frames import concerned
from bot.understanding import Kind, Meaning, Zone
from bot.understanding.ends import CLAUSE

if TYPE_CHECKING:
    from bot.engine.stack.unfolding import Unfolding

TOLD = re.compile(r"\d[\d .]{6}")
"""A number that is somebody's own."""

FIRST_NUMBER = re.compile(r"\d")

PLACED = 8
"""Words of a line that says no more than where something is."""

PARTING = (GOODBYE, LATER, THANKS)
"""What somebody says who leaves it at that."""

NODS = 3
"""Words of what is no more than a small word."""

FEW = 7
"""Choices up to which what is among them was offered; more are a list of everything."""

ADDRESSED = 7
"""Words up to which what stands before a colon says whom the rest is for."""


def wanted(unfolding: "Unfolding", meaning: Meaning) -> Meaning | None:
    """The job that a text wants, where its own meaning does not say so."""
    if addressed := _addressed(unfolding):
        return replace(meaning, kind=Kind.JOB, id=addressed, word="", begun="")
    if unfolding.session.left and _comes_back(unfolding):
        return replace(meaning, kind=Kind.JOB, id=job_of(unfolding, "left"), word="", begun="")
    wish = wished(unfolding) if meaning.zone is not Zone.ANSWER else None
    nods = bool(meaning.likely) and len(unfolding.update.text.split()) <= NODS  # "ok em" tells nothing
    if wish is not None or meaning.exact or meaning.urgent or nods or not unfolding.update.text:
        return wish
    if _is_put_off(unfolding, meaning):
        return wish
    offered = _offered(unfolding)
    for name, dialog in unfolding.dialogs.items():
        leaves = dialog.takes_up and meaning.word in (GOODBYE, LATER)  # "hỏi thầy rồi quay lại sau nha"
        if dialog.claims is None or leaves or not (job := job_of(unfolding, name)):
            continue
        if dialog.claims(unfolding.turn_of(dialog, {}), _is_offered(unfolding, name, offered)):
            return replace(meaning, kind=Kind.JOB, id=job, word="", begun="")
    return None


def _is_put_off(unfolding: "Unfolding", meaning: Meaning) -> bool:
    """Whether it is done some other time by whoever takes their leave: "ok để tối rảnh làm, cảm ơn" begins nothing."""
    parts = meaning.word in PARTING or meaning.aside in PARTING
    return parts and unfolding.services.understanding.known.telling.puts_off(
        unfolding.update.text, unfolding.person.language
    )


def job_of(unfolding: "Unfolding", dialog: str) -> str:
    """The first job that begins a dialog, or leads to it: "checkpoints:edit"."""
    return unfolding.services.library.jobs.leads_to(unfolding.person.language).get(dialog, "")


def _addressed(unfolding: "Unfolding") -> str:
    """The job of whoever says first that what follows is for a person: "nhờ em chuyển cán bộ: trường tui …"; "" for
    nobody's."""
    head, _, matter = unfolding.update.text.partition(":")
    if len(head.split()) > ADDRESSED or len(matter.split()) < NODS:
        return ""
    wish = unfolding.services.understanding(head, unfolding.person.language)
    opens = unfolding.services.library.jobs.opens(unfolding.person.language)
    return wish.id if wish.kind is Kind.JOB and opens[wish.id] == PERSON else ""


def _comes_back(unfolding: "Unfolding") -> bool:
    """Whether somebody who put something off goes on: "bả về rồi, làm lại nghen"."""
    understanding, language = unfolding.services.understanding, unfolding.person.language
    said = [part for part in CLAUSE.split(unfolding.update.text) if part.strip()]
    words = [understanding(part.strip(), language).word for part in said]
    agrees = NEXT in words[:-1] and words[-1:] == [YES]  # "rồi, đồng ý"
    return agrees or words[-1:] in ([RESTART], [NEXT], [HOW_FAR]) or _tells(unfolding)


def _tells(unfolding: "Unfolding") -> bool:
    """Whether somebody tells more of what they put off: "ổng chịu rồi, sdt 0386 447 120", "rồi, phường 5"."""
    text = unfolding.update.text
    own = TOLD.search(text) is not None or _is_where(unfolding, text)
    return own and bool(foretold(unfolding, concerned(unfolding.session.left[-1]), text))


def _is_where(unfolding: "Unfolding", text: str) -> bool:
    """Whether a line says where something is, and asks nothing: "12 lê lợi"."""
    if not 1 < len(text.split()) <= PLACED or unfolding.services.understanding.known.asks(text):
        return False
    return text[0].isdigit() or bool(unfolding.services.library.communes.apart(text)[1])


def foretold(unfolding: "Unfolding", name: str, text: str) -> str:
    """What a text tells of a dialog that is not open yet; "" for nothing, and where that cannot be taken as it is."""
    dialog = unfolding.dialogs.get(name)
    if dialog is None or dialog.foretold is None:
        return ""
    with suppress(UnclearError):
        return dialog.foretold(unfolding.turn_of(dialog, {}), text)
    return ""


def wished(unfolding: "Unfolding") -> Meaning | None:
    """What is wanted, without what is told with it: "đăng ký cho quán cô Lan 25 Nguyễn Trãi p2, 0935123456"."""
    text, library, language = unfolding.update.text, unfolding.services.library, unfolding.person.language
    told = TOLD.search(text) or library.communes.apart(text)[1]
    first = FIRST_NUMBER.split(text)[0] if told else CLAUSE.split(text)[0]
    if not told and (first == text or unfolding.services.understanding.known.asks(text)):
        return None
    wish = unfolding.services.understanding(first, language)
    opens = library.jobs.opens(language)[wish.id].partition(":")[0] if wish.kind is Kind.JOB else ""
    return wish if opens and unfolding.dialogs[opens].hears else None


def _offered(unfolding: "Unfolding") -> tuple[set[str], set[str]]:
    """What was offered with what was said last, and the topics among that and before it."""
    session = unfolding.session
    offered = {choice.value for choice in session.offered} if len(session.offered) <= FEW else set()
    topics = {value.rpartition(":")[2] for value in offered if value.startswith("open:topic:")}
    return offered, {session.topic, *topics}


def _is_offered(unfolding: "Unfolding", dialog: str, offered: tuple[set[str], set[str]]) -> bool:
    """Whether a dialog was offered with what was said last, or is what that was about."""
    values, topics = offered
    explained = unfolding.services.library.jobs.explained(unfolding.person.language)
    return f"open:{dialog}" in values or not topics.isdisjoint(explained.get(dialog, ()))
