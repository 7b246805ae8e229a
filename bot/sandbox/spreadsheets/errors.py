"""Why a file cannot be used as a list at all. Each says so in a sentence for who sent it."""

from bot.content import N_
from bot.sandbox.opening.errors import FileError

MAX_BYTES = 2 * 1024 * 1024
"""A list of 2,000 checkpoints takes about 300 KB as CSV, and 150 KB as XLSX."""

MAX_ROWS = 2000
"""Rows that are taken at once, with header and empty ones."""

CELL = 500
"""Letters that are taken of a cell."""


class ListError(FileError):
    """A list that cannot be used as it is; `sentence` and `values` tell its sender what to do."""


class ListTooLargeError(ListError):
    """More bytes than a list of checkpoints ever needs."""

    sentence = N_("That file has {size} KB; up to {limit} KB fit here. Please send only the list, or split it in two.")


class TooManyRowsError(ListError):
    """More rows than are taken at once."""

    sentence = N_("That list has more than {limit} rows. Please split it and send one part after the other.")


class UnpackedSizeError(ListError):
    """A workbook that grows out of proportion when it is unpacked: a zip bomb, or full of pictures."""

    sentence = N_(
        "That workbook is far bigger inside than a list of places. Please copy the list into an empty workbook, or"
        " save it as CSV."
    )


class ListFormatError(ListError):
    """Neither a CSV file nor an XLSX workbook, or a broken one."""

    sentence = N_("I cannot open that file as a list. Please send an Excel workbook (.xlsx) or a CSV file.")


class OldOrLockedWorkbookError(ListError):
    """An .xls of before 2007, or a workbook with a password; both begin with the same bytes."""

    sentence = N_(
        "That workbook is in the old .xls format or has a password. Please save it as .xlsx without a password, or as"
        " CSV."
    )


class EncodingError(ListError):
    """A CSV file in no encoding that is in use here."""

    sentence = N_("I cannot read the letters of that file. Please save it as “CSV UTF-8” or as .xlsx.")
