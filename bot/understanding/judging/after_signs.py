"""What speaks for and against a topic after another one was answered, as numbers that can be weighed."""

from typing import NamedTuple


class OfText(NamedTuple):
    """What a text is like, whichever topic is looked at: 0 or 1, or a share."""

    alone: float
    leans: float
    against: float
    within: float
    length: float
    asks: float
    passage: float


class OfTopic(NamedTuple):
    """What speaks for one topic, whatever the text is like."""

    total: float
    behind: float
    close: float
    covered: float
    sure: float
    same: float
    related: float
    category: float


def named(topic: OfTopic, text: OfText, weight: float) -> dict[str, float]:
    """Each by its name; two names together count where both are so."""
    total, behind, close, covered, sure, same, related, category = topic
    return {
        "total": total,
        "behind": behind,
        "close": close,
        "covered": covered,
        "same": same,
        "related": related,
        "category": category,
        "same_alone": same * text.alone,
        "related_alone": related * text.alone,
        "same_leans": same * text.leans,
        "related_leans": related * text.leans,
        "same_against": same * text.against,
        "same_within": same * text.within,
        "related_within": related * text.within,
        "same_length": same * text.length,
        "related_length": related * text.length,
        "category_length": category * text.length,
        "same_asks": same * text.asks,
        "same_covered": same * covered,
        "related_covered": related * covered,
        "category_covered": category * covered,
        "same_passage": same * text.passage,
        "same_passage_alone": same * text.passage * text.alone,
        "same_alone_length": same * text.alone * text.length,
        "same_weight": same * weight,
        "behind_length": behind * text.length,
        "behind_alone": behind * text.alone,
        "total_alone": total * text.alone,
        "close_alone": close * text.alone,
        "sure": sure,
        "sure_alone": sure * text.alone,
        "sure_length": sure * text.length,
    }


SIGNS = tuple(named(OfTopic(*[0.0] * 8), OfText(*[0.0] * 7), 0.0))
"""What speaks for a topic. `total`, `close` and `covered` are its evidence, `behind` how far it is behind the first;
`same`, `related`, `category`: it is the last topic, one related to it, one of its category. `alone`: the text names
nothing; `leans`: it says that it leans on what was said; `against`: it begins by saying what is not so; `within`: all
that it names is in the last answer; `asks`: it sounds like a question; `length`: its words; `weight`: how much it says;
`passage`: the last answer has a passage for it; `sure`: how likely the topic is without anything said before. Two of
them together count where both are so."""
