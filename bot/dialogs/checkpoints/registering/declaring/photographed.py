"""The one code in a photo, before anybody is asked about it."""

from bot.checkpoints.official_code import LONGEST, is_ours
from bot.content import N_
from bot.engine import Services, UnclearError
from bot.model import FileLostError, Update
from bot.sandbox.opening.errors import FileError

LARGEST = 10 * 1024 * 1024
"""Bytes of a photo; telephones make smaller ones."""


async def read(update: Update, services: Services) -> object:
    """The payload of the one code in a photo. Raises `UnclearError` for anything else."""
    if services.library.site.official is None:
        raise UnclearError(N_("Please send a picture of the code."))
    if update.file is None or update.file.size > LARGEST:
        raise UnclearError(N_("That file is too large. A screenshot of the code is enough."))
    try:
        found = await services.sandbox.files.codes(str(update.address), await update.file.read())
    except FileLostError:
        raise UnclearError(N_("The picture did not reach me. Please send it once more.")) from None
    except FileError as wrong:
        raise UnclearError(wrong.sentence, **wrong.values) from None
    return _only(found, services.registry.root)


def _only(found: list[bytes], root: str) -> bytes:
    if not found:
        raise UnclearError(
            N_(
                "I see no QR code in it. Please photograph it straight from the front, in good light, with the whole"
                " code and a little white around it, or take a screenshot."
            )
        )
    if len(found) > 1:
        raise UnclearError(N_("I see more than one QR code in it. Please send a picture of the official one alone."))
    if len(found[0]) > LONGEST:
        raise UnclearError(N_("That code holds far more than the address of a place, so it is not the one I need."))
    if is_ours(found[0], root):
        raise UnclearError(
            N_("That is the provisional code, which I made. Please send the one that {declare} gave you.")
        )
    return found[0]
