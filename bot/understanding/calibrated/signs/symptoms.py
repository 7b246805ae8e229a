"""What is told of somebody who is ill: who it is, what they have, and whether nothing comes before a call for help."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content.sayings.urgent import Urgent
from bot.understanding.calibrated.signs.as_typed import AsTyped
from bot.understanding.normaliser.mentions import Mentions, as_spelt, with_gaps
from bot.understanding.normaliser.phrases import Normalised


@dataclass(frozen=True, slots=True)
class Told:
    """`who` it is, as the content names kinds of people, `signs` as the content calls them. `severe`: one of them is,
    `severe_of`: those of whom one is. `others`: kinds that it is not, although somebody such is spoken of."""

    who: str
    signs: tuple[str, ...]
    severe: bool
    severe_of: frozenset[str]
    others: frozenset[str] = frozenset()


class Symptoms:
    """Knows the words of every language."""

    def __init__(self, given: Mapping[str, Urgent], say: Mapping[str, Normalised]) -> None:
        patients = [(say[code], patient) for code, urgent in given.items() for patient in urgent.patients]
        names = [(say[code], name) for code, urgent in given.items() for name in urgent.names]
        severe = ((code, sign, urgent.spelt) for code, urgent in given.items() for sign in urgent.severe)
        self._severe = AsTyped(as_spelt(sign, say[code](sign), spelt) for code, sign, spelt in severe)
        self._said_of = [patient.id for _, patient in patients for _ in patient.said]
        self._said = Mentions(with_gaps(say, said) for say, patient in patients for said in patient.said)
        self._unless_of = [patient.id for _, patient in patients for _ in patient.unless]
        self._unless = Mentions(say(other) for say, patient in patients for other in patient.unless)
        self._danger_of = [patient.id for _, patient in patients for _ in patient.severe]
        self._danger = Mentions(say(sign) for say, patient in patients for sign in patient.severe)
        self._called = [name for _, name in names]
        self._names = Mentions(say(name) for say, name in names)

    def is_severe(self, words: Sequence[str], bare: bool) -> bool:
        """Whether there is a sign with which nothing comes before a call for help."""
        return bool(self._severe(words, bare))

    def __call__(self, words: Sequence[str], bare: bool) -> Told:
        """What is told in these words."""
        others = frozenset(self._unless_of[number] for number in self._unless(words, bare))
        who = [name for number in self._said.in_order(words, bare) if (name := self._said_of[number]) not in others]
        signs = dict.fromkeys(self._called[number] for number in self._names.in_order(words, bare))
        danger = frozenset(self._danger_of[number] for number in self._danger(words, bare))
        return Told(who[0] if who else "", tuple(signs), self.is_severe(words, bare), danger, others)
