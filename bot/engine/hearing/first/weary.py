"""Who is only tired of what they do here is not ill: "trời ơi mệt quá" beside the poster that was made just now."""

from typing import TYPE_CHECKING

from bot.content import N_, Library
from bot.engine.hearing.about import concerned_by
from bot.understanding.normaliser.normalise import words
from bot.understanding.places.phrasing.phrases import says, spelt

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

FEW = 3
"""Words beside a feeling from which on the clause may tell of an illness as well."""

FAMILY = N_("mom is, mum is, dad is, my mother, my father, my wife, my husband, my son, my daughter, the kid")
"""Words with which a line begins that tells of somebody in the family."""

CALLED = N_("my child, my dear, kid")
"""What a parent calls us who speaks of themselves: "má mệt quá rồi con ơi"."""


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
    family = _is_of_the_family(found.clause, text, stack.services.library)
    if concerned is None or concerned.about is None or of_whom.who or of_whom.others or family:
        return False  # "bà ngoại mệt quá" tells of an illness
    told = found.rest if found.beside < FEW else text
    return not (understanding.health.tells_sign(told, language) or understanding(told, language).urgent)


def _is_of_the_family(clause: str, text: str, library: Library) -> bool:
    """Whether it is somebody in the family who is tired: "mẹ mệt quá"."""
    begun = f"{' '.join(words(clause))} ".startswith(spelt(library, FAMILY, False))
    return begun and not says(text, CALLED, library)
