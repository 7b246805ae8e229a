"""Whoever was told to call 115, and need not, says so: "không có ai bệnh hết!!! má em ra chợ được không"."""

from typing import TYPE_CHECKING

from bot.engine.hearing.first.illness import HALF, goes_on_with
from bot.understanding.ends import CLAUSE

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack


def misheard(stack: "DialogStack") -> None:
    """Lets go of who was taken for severely ill where a part of a text says that nobody is, and another says more,
    which is heard by itself; but not where that tells of a sign."""
    ill, text, language = stack.session.ill, stack.update.text, stack.person.language
    if ill is None or not ill.severe or ill.over or not text or stack.update.choice:
        return
    parts = [part for part in CLAUSE.split(text) if part.strip()]
    left = [part.strip() for part in parts if not _is_nobody(stack, part)]
    rest = ", ".join(left)
    if not left or len(left) == len(parts) or stack.services.understanding.health.tells_sign(rest, language):
        return
    given = stack.services.library.urgent(language)
    goes_on_with(stack, rest, next((one.reply for one in given.after if one.ends and one.back), "") if given else "")


def _is_nobody(stack: "DialogStack", part: str) -> bool:
    """Whether a part says that nobody is ill."""
    understanding = stack.services.understanding
    after = understanding.health.after(part, stack.person.language)
    return after["after_like"] >= HALF and understanding.known.illness.afterwards.is_nobody(after["after"])
