"""Which of somebody's places a text names: by its name, a part of that, or what kind of place it is."""

from collections.abc import Callable, Sequence

from bot.content import Library
from bot.model import Checkpoint
from bot.model.writing.text import words
from bot.understanding.places.values.kinds import Kinds


def meant_in(text: str, mine: Sequence[Checkpoint], library: Library, by_kind: bool = True) -> list[Checkpoint]:
    """The places that a text may mean, the surest way to tell first: "đóng mã nhà nghỉ" is about the guest house."""
    line = f" {words(text)} "
    kind = Kinds(text, library).option()

    def own(checkpoint: Checkpoint) -> str:
        """The name without the kind of place: "Gió Biển"."""
        said = checkpoint.name.split()
        return " ".join(said[Kinds(checkpoint.name, library).leading(said) :]) or checkpoint.name

    ways: tuple[Callable[[Checkpoint], bool], ...] = (
        lambda checkpoint: f" {words(checkpoint.name)} " in line,
        lambda checkpoint: f" {words(own(checkpoint))} " in line,
        lambda checkpoint: by_kind and bool(kind) and checkpoint.kind == kind,
    )
    return next((found for way in ways if (found := [one for one in mine if way(one)])), [])
