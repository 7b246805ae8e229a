"""What a text may mean besides what it tells of a place: another job, an answer, what registering is about."""

from typing import Any

from bot.dialogs.checkpoints.registering.told.unasked.recalled import ours_of
from bot.engine import Turn
from bot.model.writing.text import fold
from bot.understanding import Kind, Zone
from bot.understanding.places.phrasing.phrases import split


def is_excluded(turn: Turn[Any], text: str) -> bool:
    """Whether something is said with which registering is not meant: "hỏi cho biết thôi", "cần mấy cái mã"."""
    jobs = turn.services.library.jobs(turn.person.language)
    return any(turn.services.understanding.excludes(text, job.id) for job in jobs if job.opens == "register")


def is_about_it(turn: Turn[Any]) -> bool:
    """Whether what was answered last is about registering, or near that."""
    return bool(turn.topic) and not ours_of(turn).isdisjoint(turn.services.library.related(turn.topic))


def is_known(turn: Turn[Any]) -> bool:
    """Whether it is surely something else."""
    meant = turn.meant(turn.update.text)
    return meant.kind in (Kind.TOPIC, Kind.JOB) and meant.zone is Zone.ANSWER


def is_another_job(turn: Turn[Any]) -> bool:
    """Whether something else is to be done: "quán đóng cửa luôn rồi, hủy mã giùm"."""
    meant, jobs = turn.meant(turn.update.text), turn.services.library.jobs(turn.person.language)
    return meant.kind is Kind.JOB and all(job.opens != "register" for job in jobs if job.id == meant.id)


def without_courtesies(turn: Turn[Any], text: str) -> str:
    """Without what only sounds like a question: "được hông cưng"."""
    library, typed = turn.services.library, fold(text)
    for filler in library.written.small_words(turn.person.language).fillers:
        before, sign, after = split(text, filler) if " " in filler and fold(filler) in typed else (text, "", "")
        text = f"{before} {after}" if sign else text
    return text
