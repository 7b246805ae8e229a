"""content/campaigns/<name>.yaml: campaigns to begin from, in every language."""

from typing import Any

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from bot.content.kit import Said
from bot.content.local import Local
from bot.content.site import Model
from bot.content.standing import Standing
from bot.model import Audience, Content
from bot.model import Lead as Choice


class Lead(Model):
    """Where a campaign leads: a dialog ("guide:install") or an https address."""

    label: Local
    opens: str = ""
    url: str = Field("", pattern="^(https://.*)?$")

    @model_validator(mode="after")
    def _one_way(self) -> "Lead":
        if bool(self.opens) == bool(self.url):
            raise PydanticCustomError("lead", "it has either opens or url")
        return self


class Template(Standing):
    """A campaign that staff may begin from. `audience` is an expression as JSON, `image` a picture of images/, `kit`
    what is said beside the chats where that is not what content/kit.yaml has."""

    title: Local
    texts: Local
    texts_b: Local = Field(default_factory=dict)
    audience: dict[str, Any] = Field(default_factory=dict)
    image: str = ""
    leads: tuple[Lead, ...] = Field((), max_length=4)
    kit: Said = Said()

    @field_validator("audience")
    @classmethod
    def _readable(cls, plain: dict[str, Any]) -> dict[str, Any]:
        Audience.of(plain)
        return plain

    def content(self, kit: Said | None) -> Content:
        """What it says; beside the chats what it has of its own, and for the rest what the province's kit has."""
        leads = tuple(Choice(lead.label, lead.opens, lead.url) for lead in self.leads)
        said = {**(kit.texts if kit else {}), **self.kit.texts}
        return Content(self.texts, self.image, leads, self.texts_b, kit=said)
