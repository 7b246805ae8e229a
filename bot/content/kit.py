"""content/kit.yaml: what is read out, printed and shown for whom no chat reaches."""

from pydantic import Field

from bot.content.local import Local
from bot.content.site import Model
from bot.content.standing import Standing

BOARD = 120
"""Characters of a text for an electronic board."""


class Said(Model):
    """What a campaign says beside the chats: `spoken` over the loudspeaker, to villagers; `news` on the radio and in
    the paper; `board` on electronic boards."""

    spoken: Local = Field(default_factory=dict)
    news: Local = Field(default_factory=dict)
    board: Local = Field(default_factory=dict)

    @property
    def texts(self) -> dict[str, dict[str, str]]:
        """Those that are there, by their names."""
        return {name: dict(getattr(self, name)) for name in Said.model_fields if getattr(self, name)}


class Drawn(Model):
    """A step with its drawing, a picture of images/."""

    image: str
    text: Local


class Kit(Standing, Said):
    """The whole of it: beside the texts the leaflet, with why, six steps and how to scan, and the three steps of the
    wifi page, whose button leads to `app_url`."""

    title: Local
    why: tuple[Local, ...] = Field(min_length=1, max_length=4)
    steps: tuple[Drawn, ...] = Field(min_length=6, max_length=6)
    scan_title: Local
    scan: tuple[Local, ...] = Field(min_length=1, max_length=5)
    wifi: tuple[Local, ...] = Field(min_length=3, max_length=3)
    app_url: str = Field(pattern="^https://")
