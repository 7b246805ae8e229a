"""The base of every error that the program knows by name."""

import inspect


class BotError(Exception):
    """Something went wrong in a way that the program knows."""

    def __str__(self) -> str:
        """What was said when it was raised; otherwise what the class itself says, its docstring."""
        return super().__str__() or inspect.cleandoc(type(self).__doc__ or "")
