"""What is wanted instead of what is open, by whoever tells enough of it at once: an owner's whole line in a guide."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.engine.hearing.wanted import foretold, job_of, wished
from bot.understanding import Kind, Meaning, Zone

if TYPE_CHECKING:
    from bot.engine.stack.unfolding import Unfolding


def wanted_instead(unfolding: "Unfolding", meaning: Meaning) -> Meaning | None:
    """The job that a text surely wants, although something else is open that makes room for it."""
    open_ = unfolding.dialogs.get(unfolding.session.frames[-1].dialog)
    settled = meaning.urgent or (meaning.zone is Zone.ANSWER and meaning.kind is not Kind.TOPIC)
    if open_ is None or open_.concerns is None or settled or not unfolding.in_own_words:
        return None
    named, opens = wished(unfolding) or meaning, unfolding.services.library.jobs.opens(unfolding.person.language)
    for name, dialog in unfolding.dialogs.items():
        heard = dialog.hears or dialog.claims is not None
        if not heard or name == open_.name or not (job := job_of(unfolding, name)):
            continue
        wishes = named.kind is Kind.JOB and opens[named.id].partition(":")[0] == name
        claims = dialog.claims is not None and dialog.claims(unfolding.turn_of(dialog, {}), False)
        if (wishes or claims) and foretold(unfolding, name, unfolding.update.text):
            return replace(meaning, kind=Kind.JOB, id=job, zone=Zone.ANSWER, word="", begun="", likely="")
    return None
