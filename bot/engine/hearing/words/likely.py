"""Whether words are likely about something of ours, whatever waits for an answer."""

from bot.understanding import Kind, Meaning, Zone

TOLD = 4
"""Words from which on a topic that is not sure is offered, although a question waits."""

WISHED = 3
"""Words from which on a job is told rather than named: "nghỉ bán rồi", and not "Đà Nẵng"."""

OURS = 0.75
"""How likely a text must be ours that does not ask and may yet be about a topic where a question waits."""

LEADS = 0.7
"""How likely its first topic must be meant then."""

RATHER, EVEN = 0.6, 0.5
"""How likely a question must be ours that is no answer to a step, and its first topic the right one."""


def is_likely(meaning: Meaning) -> bool:
    """Whether words are likely about a topic of ours, and rather about its first than about any other."""
    likely = meaning.confidence >= RATHER and meaning.first >= EVEN
    return meaning.is_sure or (meaning.kind is Kind.TOPIC and likely)


def is_something(meaning: Meaning, text: str, asks: bool) -> bool:
    """Whether what is no answer to a question is something else that we understand. What only resembles topics must
    also sound like a question, and what resembles a job must be told in a few words: "Đà Nẵng" and "của tôi" are
    answers that do not fit."""
    if meaning.kind is Kind.JOB:
        return asks or meaning.exact or meaning.zone is Zone.ANSWER or len(text.split()) >= WISHED
    leads = meaning.first >= LEADS or asks  # "tiệm sáng giờ vẫn mở, khách cũng đông" only tells something
    if meaning.kind is Kind.TOPIC and leads and meaning.confidence >= OURS and len(text.split()) >= TOLD:
        return True
    return meaning.is_sure or (asks and meaning.kind in (Kind.TOPIC, Kind.ASIDE))
