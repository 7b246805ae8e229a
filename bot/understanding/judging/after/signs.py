"""What speaks for and against topics after another one was answered, as numbers that can be weighed."""

from typing import NamedTuple

import numpy as np

from bot.understanding.index.postings import Floats


class OfText(NamedTuple):
    """What a text is like, whichever topic is looked at: 0 or 1, or a share; `tells`: how likely it asks nothing."""

    alone: float
    leans: float
    against: float
    within: float
    length: float
    asks: float
    passage: float
    on: float
    nothing: float
    tells: float
    alike_on: float
    alike_nothing: float


class OfTopics(NamedTuple):
    """What speaks for each of some topics, whatever the text is like: `leads` by how much it is first by the words
    alone, `joint` how far it is behind the best of the others where the question before is read along, `usual` how
    often it is meant then, the shares of `wording.Shares`, and how like the line is what people said who meant the
    topic, whatever they had read, the same, or something of its category (`alike.Likeness`)."""

    total: Floats
    behind: Floats
    close: Floats
    covered: Floats
    sure: Floats
    same: Floats
    related: Floats
    category: Floats
    leads: Floats
    joint: Floats
    usual: Floats
    title: Floats
    only_title: Floats
    whole: Floats
    only_whole: Floats
    side: Floats
    alike: Floats
    alike_after: Floats
    alike_kindred: Floats


def named(topic: OfTopics, text: OfText, weight: float) -> dict[str, Floats]:
    """Each by its name; two names together count where both are so."""
    total, behind, close, covered, sure, same, related, category = topic[:8]
    return {
        **_worded(topic, text.alone),
        **_said_alike(topic, text.alike_on),
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
        "same_on": same * text.on,
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
        "usual": topic.usual,
        "usual_alone": topic.usual * text.alone,
    }


def _worded(topic: OfTopics, alone: float) -> dict[str, Floats]:
    """What its own words say for it; what was just read says most of what is asked on anyway."""
    first, other = (topic.leads >= 0).astype(np.float64), 1.0 - topic.same
    return {
        "first": other * first,
        "same_first": topic.same * first,
        "leads": other * np.maximum(topic.leads, 0.0),
        "joint": other * topic.joint,
        "side": other * topic.side,
        "side_alone": other * topic.side * alone,
        "same_side": topic.same * topic.side,
        "title": other * topic.title,
        "only_title": other * topic.only_title,
        "whole": other * topic.whole,
        "only_whole": other * topic.only_whole,
        "same_title": topic.same * topic.title,
        "same_whole": topic.same * topic.whole,
        "related_title": topic.related * topic.title,
        "related_whole": topic.related * topic.whole,
    }


def _said_alike(topic: OfTopics, goes_on: float) -> dict[str, Floats]:
    """What was meant by what is like the line."""
    other = 1.0 - topic.same
    return {
        "alike": other * topic.alike,
        "same_alike": topic.same * topic.alike,
        "alike_after": other * topic.alike_after,
        "same_alike_after": topic.same * topic.alike_after,
        "alike_kindred": other * topic.alike_kindred,
        "same_alike_on": topic.same * goes_on,
    }


NONE = (
    "none",
    "none_words",
    "none_brief",
    "none_length",
    "none_tells",
    "none_asks",
    "none_alone",
    "none_sure",
    "none_total",
    "none_close",
    "none_covered",
    "none_alike",
)
"""What speaks for no topic at all."""

BRIEF = 0.25
"""Length up to which a text is a few words."""


def signs(topics: OfTopics, text: OfText, weight: float, none: Floats) -> Floats:
    """A row of all signs for each topic, in their order, and a last one for none of them (`of_none`)."""
    rows = np.zeros((len(topics.total) + 1, len(SIGNS)))
    rows[:-1, : -len(NONE)] = np.array([*named(topics, text, weight).values()]).T
    rows[-1, -len(NONE) :] = none
    return rows


def of_none(text: OfText, sure: float, total: float, close: float, covered: float) -> Floats:
    """What speaks for there being no topic, in the order of `NONE`, given the most that speaks for any."""
    brief = float(text.length <= BRIEF)
    like = (1.0, text.nothing, brief, text.length, text.tells, text.asks, text.alone)
    return np.array((*like, sure, total, close, covered, text.alike_nothing))


SIGNS = (*named(OfTopics(*[np.zeros(1)] * len(OfTopics._fields)), OfText(*[0.0] * len(OfText._fields)), 0.0), *NONE)
