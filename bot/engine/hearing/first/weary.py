"""Who is only tired of what they do here is not ill: "trời ơi mệt quá" beside the poster that was made just now."""

from typing import TYPE_CHECKING

from bot.engine.hearing.about import concerned_by

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

FEW = 3
"""Words beside a feeling from which on the clause may tell of an illness as well."""


def is_weary(stack: "DialogStack") -> bool:
    """Whether somebody says, over what is open or was made just now, that they are tired, and tells no other sign of an
    illness."""
    understanding, text = stack.services.understanding, stack.update.text
    language = understanding.known.traits.languages(text, stack.person.language)
    found = understanding.known.traits.feelings(text, language) if stack.session.ill is None else None
    kind = understanding.known.traits.feelings.of(found.id, language) if found else None
    if found is None or kind is None or not kind.bodily:
        return False
    concerned, of_whom = concerned_by(stack), understanding.known.illness.urgency.told(text, language)
    if concerned is None or concerned.about is None or of_whom.who or of_whom.others:
        return False  # "bà ngoại mệt quá" tells of an illness
    told = found.rest if found.beside < FEW else text
    return not (understanding.health.tells_sign(told, language) or understanding(told, language).urgent)
