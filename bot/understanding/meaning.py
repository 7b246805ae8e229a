"""What a text means: the words in which the answer to that question is given."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What can be meant: an entry of the FAQ, something that the bot does, a kind of question that is not ours, a small
    word ("yes", "done"), or nothing that is known."""

    TOPIC = "topic"
    JOB = "job"
    ASIDE = "aside"
    WORD = "word"
    NONE = "none"


class Zone(StrEnum):
    """Answer at once, offer a few to pick from, or say what the bot can help with."""

    ANSWER = "answer"
    CHOOSE = "choose"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Found:
    """A topic and how much speaks for it: standard deviations above the mean of all entries, about −3 to 12; its chance
    (0 to 1) where it was weighed with an answer."""

    id: str
    score: float


class Earlier(NamedTuple):
    """What was spoken of before the last answer: the topic of the answer before it, and what was asked in words."""

    topic: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text means here.

    `kind` and `id` name it; `zone` says how sure that is, `confidence` how likely the text is ours at all, `first` how
    likely its first topic is the right one, `nothing` how likely there is no answer to it (0 to 1).
    `topics` are ranked, best first, `weighed` with the answer before the text or by the text alone; `offered` are the
    few of them among which the right one is, at the promised rate. `word` is the small word that the whole text is,
    whatever else it may mean, `begun` the one that it begins with, `likely` the one that it is most like, where it is
    like one; `aside` names the reply that fits a text that is not
    ours, "" if none does. `urgent` is the topic that cannot wait, "" where nothing is; `after` what is told after one
    was answered, `also` what is told or asked beside that, `after_like` how like them it is (0 to 1; 1: the content
    says one in just these words), `goes_on`: what waited is to go on. `calm` is that topic, and after a stroke
    "supposed" for whoever only asks what would be if somebody were ill, or "well" for whoever says that nobody is.
    `exact`: the content says it in just these words. `secret`: it tells a one-time password.
    """

    kind: Kind
    id: str
    zone: Zone
    confidence: float
    first: float = 0.0
    nothing: float = 0.0
    topics: tuple[Found, ...] = ()
    offered: tuple[str, ...] = ()
    aside: str = ""
    urgent: str = ""
    after: str = ""
    also: str = ""
    after_like: float = 0.0
    goes_on: bool = False
    calm: str = ""
    word: str = ""
    begun: str = ""
    likely: str = ""
    exact: bool = False
    secret: bool = False
    weighed: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it is a topic that is answered at once."""
        return self.kind is Kind.TOPIC and self.zone is Zone.ANSWER
