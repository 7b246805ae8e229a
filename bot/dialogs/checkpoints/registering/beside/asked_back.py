"""Questions about the question: whose number, which name, which of the kinds."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.engine import Proceed, Turn
from bot.model.writing.text import words
from bot.understanding.places.phrasing.phrases import has

ANY_NUMBER = N_(
    "Any number at which whoever looks after the place answers: your own or the company's, a landline too. Only"
    " {declare} asks for a mobile number."
)
"""Which phone number will do."""

THE_PLACE = N_("The address of the place itself. Without a house number: the street or hamlet, and what it is near.")
"""Which address it is."""

ASKED_BACK = {
    "name": (
        N_("which name, the name on the licence, any name, what name"),
        N_("The name that customers know the place by. If nothing is written above the door, what people call it."),
    ),
    "kind": (
        N_("which one, which kind, several kinds, both kinds"),
        N_("The one that fits best. If none does, pick “Other”."),
    ),
    "address": (
        N_("which address, home or shop, no house number, without a number"),
        THE_PLACE,
    ),
    "phone": (
        N_("whose number, which number, my number or, own number or, company number or"),
        ANY_NUMBER,
    ),
}
"""What is asked about each question, and a short answer."""

NO_NUMBER = N_("no number, no house number, without a number, has none")
"""Said of a house that has none."""

LONG = 12
"""Words from which on more is said than a question about the question."""


def asked_back(turn: Turn[Registration]) -> Proceed | None:
    """Answers a question about what is asked just now, which is then put again; a street without a house number is an
    answer where the number alone is asked for."""
    text = words(turn.update.text)
    if len(text.split()) > LONG or any(sign.isdigit() for sign in text):
        return None
    if has_no_number(turn):
        turn.data.address = turn.data.street
        return Proceed()
    asked = (ASKED_BACK[field] for field in turn.data.lacking() if field in ASKED_BACK)
    answer = next((said for sounds, said in asked if has(text, sounds, turn.services.library)), "")
    if not answer:
        return None
    turn.say(answer)
    return Proceed()


def has_no_number(turn: Turn[Registration]) -> bool:
    """Whether it is said, where the house number alone is asked for, that there is none."""
    asked = bool(turn.data.street) and turn.data.lacking()[:1] == ["address"]
    return asked and has(turn.update.text, NO_NUMBER, turn.services.library)
