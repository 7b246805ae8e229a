"""What an entry of the log is about and who made it, as somebody reads it."""

import json

from bot.content import N_, Words
from bot.web.console.people.colleagues import NAMES
from bot.web.console.people.deeds import DEEDS

KEYS = {
    "account": N_("account"),
    "action": N_("act"),
    "addition": N_("addition"),
    "address": N_("address"),
    "campaign": N_("campaign"),
    "channel": N_("channel"),
    "checkpoint": N_("checkpoint"),
    "checkpoints": N_("checkpoints"),
    "contacts": N_("people found"),
    "day": N_("day"),
    "device": N_("browser"),
    "digest": N_("digest"),
    "district": N_("district"),
    "districts": N_("districts"),
    "doubt": N_("those in doubt"),
    "entries": N_("entries"),
    "failed": N_("those that failed"),
    "file": N_("file"),
    "firing": N_("sending"),
    "first": N_("first time"),
    "from": N_("from"),
    "kind": N_("kind"),
    "messages": N_("messages"),
    "name": N_("name"),
    "people": N_("people"),
    "person": N_("person number"),
    "reason": N_("reason"),
    "reply": N_("saved answer"),
    "request": N_("request"),
    "role": N_("role"),
    "rows": N_("rows"),
    "session": N_("session"),
    "setting": N_("setting"),
    "state": N_("state"),
    "thing": N_("about"),
    "ticket": N_("question number"),
    "to": N_("to"),
    "topic": N_("topic"),
    "what": N_("what"),
    "why": N_("why"),
}
"""What stands before each particular; one that is not here is shown as the log names it."""

HERE, ITSELF = "on the server", "the program"
"""What the log writes behind who sits at the server, and of what nobody did."""


def about(words: Words, detail: str) -> str:
    """ "chiến dịch: 3, lần đầu: 2021-05-25"."""
    every = json.loads(detail).items()
    return ", ".join(f"{words(KEYS[key]) if key in KEYS else key}: {_value(words, key, value)}" for key, value in every)


def _value(words: Words, key: str, value: object) -> object:
    if key == "role" and value in NAMES:
        return words(NAMES[str(value)]).partition(":")[0]
    if isinstance(value, bool):
        return words(N_("Yes") if value else N_("No"))
    return words(DEEDS[str(value)]) if key == "what" and value in DEEDS else value


def doer(words: Words, who: str) -> str:
    """ "Mai (root trên máy chủ)"."""
    if not who or who == ITSELF:
        return words(N_("the program"))
    return who.replace(HERE, words(N_("on the server")))
