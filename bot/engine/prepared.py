"""What a step made of a file, before the turn's transaction began."""

from dataclasses import dataclass

from bot.engine.hearing.words.recognise import UnclearError


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a file holds, or why it cannot be used; neither where no file came. `dialog` is the one that begins with a
    file that nobody had asked for."""

    value: object = None
    unclear: UnclearError | None = None
    dialog: str = ""

    def result(self) -> object:
        """What the file holds; nothing where none came. Raises the `UnclearError` that reading it ended with."""
        if self.unclear is not None:
            raise self.unclear
        return self.value
