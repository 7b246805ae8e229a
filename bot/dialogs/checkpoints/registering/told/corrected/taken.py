"""The right answer is taken, if it was said and can be one."""

from bot.content import Commune, Library
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, Registration
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import HOUSE_NUMBER, Correction
from bot.dialogs.checkpoints.registering.told.mending import kept, replaced
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds


def corrected(data: Registration, found: Correction, library: Library) -> bool:
    """Takes the right answer, if it was said and can be one."""
    value = found.value
    if value and (whole := replaced(data.address, value, found.said, library)):
        data.address = whole
        return True
    if found.field == "address" and value.isalnum():
        data.address = HOUSE_NUMBER.sub(value, data.address, count=1)
    elif found.field == "address" and (there := read(value, library)).address and len(there.communes) == 1:
        data.address = there.address
        return _moved(data, list(there.communes))
    elif found.field == "address" and value and (whole := kept(data.address, value, library)):
        data.address = whole
    elif found.field == "district":
        return _moved(data, library.communes.find_communes(value))
    elif value and (found.field in ("kind", "phone") or (found.field == "address" and len(value) <= ADDRESS)):
        setattr(data, found.field, value)
    elif found.field == "name" and any(sign.isalpha() for sign in value) and len(value) <= NAME:
        data.name = value
        kinds = Kinds(value, library)
        outside = kinds.starts()[:1] in ([0], [len(value.split()) - 1])
        data.kind = data.kind or (kinds.option(sure=True) if outside else "")
    else:
        return False
    return True


def _moved(data: Registration, found: list[Commune]) -> bool:
    if len(found) == 1:
        data.district, data.commune = found[0].district, found[0].code
    return len(found) == 1
