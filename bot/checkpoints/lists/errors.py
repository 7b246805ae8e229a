"""Why a list that can be read describes no checkpoints."""

from bot.content import N_
from bot.sandbox.spreadsheets.errors import ListError


class HeaderError(ListError):
    """The first rows do not name the columns that are needed."""

    sentence = N_("I do not find these columns in the first rows: {columns}. The empty form has all of them.")


class NoRowsError(ListError):
    """Nothing below the header."""

    sentence = N_("There is no place in that list: below the header every row is empty.")
