"""Everything that a step may touch in one go."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, Generic, TypeVar

import phonenumbers

from bot.content import N_, Words
from bot.engine.hearing.words.recognise import UnclearError, hinted
from bot.engine.prepared import Prepared
from bot.engine.services import Services
from bot.model import Case, Choice, File, Illness, Message, Person, Update
from bot.model.person import is_among
from bot.model.writing.phone import is_too_long, lengths
from bot.model.writing.text import nfc
from bot.store import Tx
from bot.store.people import people
from bot.understanding import Meaning

D = TypeVar("D")

FEW = 2
"""Choices of a question that is put once more by itself: nobody has to look for them."""

KEPT = 256
"""Choices that begin something, made once: every menu offers the same ten."""


@lru_cache(KEPT)
def opening(label: str, dialog: str, arg: str = "", word: str = "") -> Choice:
    """A choice that begins a dialog, whenever it is pressed; `word` picks it as well."""
    return Choice(label, f"open:{dialog}:{arg}" if arg else f"open:{dialog}", word=word)


def wrong_number(typed: str, country: str) -> UnclearError:
    """What is wrong with a number that does not exist: how many digits it has, where they are too few or too many."""
    digits, (mobile, landline) = sum(sign.isdigit() for sign in typed), lengths(country)
    if typed.lstrip().startswith("+") or (digits in (mobile, landline) and not is_too_long(typed, country)):
        return UnclearError(N_("That phone number does not exist. Please check the digits and type it again."))
    return UnclearError(
        N_(
            "I count {digits} digits in that number. A mobile number has {mobile}, a landline {landline} with its area"
            " code. Please type it once more."
        ),
        digits=digits,
        mobile=mobile,
        landline=landline,
    )


@dataclass
class Turn(Generic[D]):
    """One turn of one dialog: who speaks, what they did, what has been answered so far, and what to say.

    `tx` is the transaction in which the turn is saved: what a step writes is kept if and only if the session is.
    `step` is the name of the step that waits, `opened` what is open, as a job says what it opens, `offered` are the
    choices that came with its question, `picked` the value of the one that was picked. `prepared` is what the step made
    of a file that was sent. `topic` is what was answered last, `earlier` before that, `exchanges` are the last few
    things that were said, `ill` is who is ill, `case` what was told of people, `meaning` what the text means, as far as
    that was looked up.
    """

    update: Update
    person: Person
    data: D
    words: Words
    services: Services
    tx: Tx
    now: datetime
    waiting: str = ""
    step: str = ""
    opened: frozenset[str] = frozenset()
    offered: tuple[Choice, ...] = ()
    picked: str | None = None
    prepared: Prepared = field(default_factory=Prepared)
    misses: int = 0
    asked: str = ""
    topic: str = ""
    earlier: str = ""
    exchanges: tuple[tuple[str, str], ...] = ()
    ill: Illness | None = None
    case: Case | None = None
    meaning: Meaning | None = None
    said: list[Message] = field(default_factory=list)
    erased: bool = False

    def message(self, sentence: str, *choices: Choice, image: File | None = None, **values: Any) -> Message:
        """A sentence in the person's language, with choices under it."""
        return Message(self.words(sentence, **values), choices, image)

    def say(self, message: str | Message, *choices: Choice, **values: Any) -> None:
        """Says a sentence, or a message that was made before."""
        self.said.append(message if isinstance(message, Message) else self.message(message, *choices, **values))

    def pick(self, label: str, value: str, word: str = "") -> Choice:
        """A choice whose label is one of the bot's own sentences; `word` picks it as well."""
        return Choice(self.words(label), value, word=word)

    def opens(self, label: str, dialog: str, arg: str = "", word: str = "") -> Choice:
        """A choice that begins a dialog, labelled with one of the bot's own sentences; `word` picks it as well."""
        return opening(self.words(label), dialog, arg, word)

    def meant(self, text: str) -> Meaning:
        """What a text means after all that was said."""
        if self.meaning is not None and text == self.update.text:
            return self.meaning
        return self.services.understanding(text, self.person.language, self.topic)

    def link(self, start: str) -> str:
        """The deep link that begins with `start` on the channel that is spoken on; empty where it has none."""
        own = self.services.links.get(self.update.address.channel)
        return own(start) if own else ""

    def text(self, limit: int) -> str:
        """What was typed, on one line. Raises `UnclearError` when nothing was, or more than `limit` characters."""
        typed = " ".join(nfc(self.update.text).split())
        if not typed:
            raise UnclearError(N_("Please type the answer in words."))
        if len(typed) > limit:
            raise UnclearError(
                N_("That is {length} characters; up to {limit} fit here. Please make it shorter."),
                length=len(typed),
                limit=limit,
            )
        return typed

    def choice(self) -> str:
        """The value of the choice that was picked. Raises `UnclearError` when none was."""
        picked = hinted(self.update.text, self.offered) if self.picked is None else self.picked
        if picked is None:
            few = len(self.offered) <= FEW
            raise UnclearError(N_("I did not get that.") if few else N_("Please pick one of the choices below."))
        return picked

    def phone(self) -> str:
        """The phone number that was shared or typed, as E.164. Raises `UnclearError` when it is none."""
        typed = self.update.phone or self.text(limit=40)
        country = self.services.library.site.country
        try:
            number = phonenumbers.parse(typed, country)
        except phonenumbers.NumberParseException:
            raise UnclearError(N_("I cannot see a phone number in that. Please type it like 0912345678.")) from None
        if not phonenumbers.is_valid_number(number):
            raise wrong_number(typed, country)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    async def change(self, **fields: Any) -> None:
        """Changes what is known of the person."""
        await people.change(self.tx, self.person.id, **fields)
        self.person = replace(self.person, **fields)
        if "language" in fields:
            self.words = self.services.library.words[fields["language"]]


def was_said(turn: Turn[Any], *texts: str) -> bool:
    """Whether one of the last few answers began with one of these; of long ones only their first words are known."""
    return any(is_among(turn.exchanges, text) for text in texts)


def was_heard(turn: Turn[Any], text: str) -> bool:
    """Whether this is the last thing that was typed; of long texts only the first words are known."""
    last = turn.exchanges[-1][0] if turn.exchanges else ""
    return bool(last) and text.startswith(last)
