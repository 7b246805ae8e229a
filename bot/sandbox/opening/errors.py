"""Why a file was not opened, whatever it is. Each says so in a sentence for who sent it."""

from bot.content import N_
from bot.model.errors import BotError


class FileError(BotError):
    """A file that was not opened; `sentence` and `values` tell its sender what to do."""

    sentence = ""

    def __init__(self, **values: object) -> None:
        super().__init__(f"{type(self).__name__} {values or ''}".strip())
        self.values = values


class OverrunError(FileError):
    """Opening it takes more memory or time than any honest file does."""

    sentence = N_(
        "That file is too heavy for me to open. A screenshot of the code is enough; for a list, please copy it into an"
        " empty workbook."
    )


class PictureError(FileError):
    """The bytes are no picture of a kind that telephones make, or one of too many pixels."""

    sentence = N_("I cannot open that as a picture. Please send a photo or a screenshot of the code.")


class UnfitPictureError(FileError):
    """A picture of a shape in which nobody sees much."""

    sentence = N_(
        "That picture is too small or too long. It needs {least} pixels on its shorter side at least, and may be up to"
        " {ratio} times as long as it is wide."
    )


class ArchiveError(FileError):
    """A ZIP that cannot be opened, or has more in it than is taken."""

    sentence = N_("I cannot use that ZIP. It may hold up to {most} pictures, each of one code.")


class PlaceTakenError(FileError):
    """The same person has sent another file, which is still being read."""

    sentence = N_("I am still reading your other file. Please send this one once that is done.")


class QueueFullError(FileError):
    """So many files are waiting that this one would wait for too long."""

    sentence = N_("Many files are coming in right now. Please send yours once more in a minute.")
