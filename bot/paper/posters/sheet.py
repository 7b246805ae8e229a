"""What a poster shows and says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """What a poster says in one language. `typed` is how to get on without a camera, empty where that is no way;
    `notice` says that its code is a provisional one, empty where it is not."""

    language: str
    title: str
    steps: tuple[str, str, str, str]
    typed: str
    hotline: str
    hang: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A poster: what its code carries, the checkpoint's name and where it is, the number to be typed, and what it says
    in the first language and in those below it. `official`: the code is that of the official site, and what happens
    after scanning is told by its page."""

    payload: str | bytes
    name: str
    where: str
    number: str
    lines: tuple[Lines, ...]
    official: bool = False
