"""Approved templates (ZBS) by UID: what can be said at any time after somebody's last word, for money.

https://docs.zaloplatforms.com/docs/OA/message/template
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..zalo_chat import Shown
from .wire import Json, RefusalError, invalid, message_id

if TYPE_CHECKING:
    from .server import ZaloOaDouble

DAY_FROM, DAY_TO = 6, 22
"""Hours in Vietnam between which promotion (tag 3) may go out."""


@dataclass
class Template:
    """`text` with `{fields}`; `tag` 1 is a transaction, 2 customer care, 3 promotion. `quota` is what may still go out
    today."""

    text: str
    fields: tuple[str, ...]
    tag: int = 2
    approved: bool = True
    quota: int = 500
    longest: int = 100


def send(double: "ZaloOaDouble", given: Json) -> tuple[str, Shown]:
    """The person and what they get. This endpoint has numbers of its own."""
    if set(given) != {"user_id", "template_id", "template_data"}:
        raise invalid("body")
    template, data = double.templates.get(given["template_id"]), given["template_data"]
    if template is None:
        raise RefusalError(-109, "Template id is invalid")
    if not template.approved:
        raise RefusalError(-131, "Template is not approved")
    if not isinstance(data, dict) or set(data) != set(template.fields):
        raise RefusalError(-132, "Template data is invalid")
    if any(not isinstance(value, str) or not 1 <= len(value) <= template.longest for value in data.values()):
        raise RefusalError(-132, "Template data is invalid")
    if template.tag == 3 and not DAY_FROM <= double.local_hour() < DAY_TO:
        raise RefusalError(-234, "Not between 22:00 and 05:59")
    if template.quota < 1:
        raise RefusalError(-147, "Template has exceeded its daily quota")
    template.quota -= 1
    return str(given["user_id"]), Shown(message_id(), template.text.format(**data), given)
