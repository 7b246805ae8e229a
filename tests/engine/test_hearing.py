"""What words are taken for: the table of hearing.deciding.decide."""

from typing import Any

import pytest

from bot.engine import Step
from bot.engine.hearing.deciding import decide
from bot.engine.hearing.heard import Again, Answers, Aside, Back, Heard, Leaves, Means, Opens, Sound, Then
from bot.understanding import Kind, Meaning, Zone
from tests.engine.hearing_places import DIALOGS, ILL, STEPS, meaning, same, session, word

JOB = meaning(Kind.JOB, Zone.ANSWER)
EXACT = meaning(Kind.JOB, Zone.ANSWER, exact=True)
SURE = meaning(Kind.TOPIC, Zone.ANSWER)
UNSURE = meaning(Kind.TOPIC, Zone.CHOOSE)
UNKNOWN = meaning()

STATEMENTS: dict[str, tuple[Any, ...]] = {
    "urgent": (meaning(urgent=ILL), *[Aside("urgent", ILL, Then.WAITS)] * 3),
    "urgent, whatever else": (meaning(Kind.JOB, Zone.ANSWER, urgent=ILL, secret=True, word="yes", exact=True),
                              *[Aside("urgent", ILL, Then.WAITS)] * 3),
    "a secret": (meaning(secret=True), *[Aside("secret", then=Then.AGAIN)] * 3),
    "a secret in a job": (meaning(Kind.JOB, Zone.ANSWER, exact=True, secret=True),
                          *[Aside("secret", then=Then.AGAIN)] * 3),
    "a job, word for word": (EXACT, Means(), Answers(), Means()),
    "a job": (JOB, Means(), Answers(), Answers()),
    "a topic, sure": (SURE, Means(), Answers(), Answers()),
    "a topic, unsure": (UNSURE, Means(), Answers(), Answers()),
    "nothing known": (UNKNOWN, Means(), Answers(), Answers()),
    "thanks": (word("thanks"), *[Aside("courtesy", "thanks", Then.REMIND)] * 3),
    "hello": (word("hello"), Opens("start"), *[Aside("courtesy", "hello", Then.REMIND)] * 2),
    "stop": (word("stop"), Aside("courtesy", "stop"), *[Leaves()] * 2),
    "later": (word("later"), Aside("courtesy", "later"), *[Leaves(later=True)] * 2),
    "back": (word("back"), Opens("menu"), *[Back()] * 2),
    "restart": (word("restart"), Opens("menu"), *[Back(to_first=True)] * 2),
    "again": (word("again"), *[Again()] * 3),
    "yes": (word("yes"), Aside("courtesy", "yes"), *[Again()] * 2),
    "no": (word("no"), Aside("courtesy", "no"), *[Again()] * 2),
    "next": (word("next"), Aside("courtesy", "next"), *[Again()] * 2),
    "more": (word("more"), Opens("help"), *[Again()] * 2),
    "help": (word("help"), Opens("help"), *[Opens("human")] * 2),
    "none": (word("none"), Opens("unhelpful"), Answers(), Answers()),
    "a word that is a job": (meaning(Kind.JOB, Zone.ANSWER, exact=True, word="stop"), Means(), Leaves(), Leaves()),
}  # fmt: skip
"""What is said, and what it is taken for where each of these waits."""

QUESTIONS: dict[str, tuple[Any, ...]] = {
    "a job, word for word": (EXACT, Means(), Answers(), Means()),
    "a job": (JOB, Means(), Answers(), Means()),
    "a topic, sure": (SURE, Means(), Answers(), Means()),
    "a topic, unsure": (UNSURE, Means(), Answers(), Answers()),
    "nothing known": (UNKNOWN, Means(), Answers(), Answers()),
}
"""The same where it sounds like a question."""

ROWS = [
    pytest.param(said, step, asks, expected, id=f"{name}{'?' if asks else ''}, {waits}")
    for asks, table in ((False, STATEMENTS), (True, QUESTIONS))
    for name, (said, *taken) in table.items()
    for (waits, step), expected in zip(STEPS.items(), taken, strict=True)
]


@pytest.mark.parametrize(("said", "step", "asks", "expected"), ROWS)
def test_words_are_taken_for(said: Meaning, step: Step | None, asks: bool, expected: Heard) -> None:
    """In this order: what cannot wait, a secret, a job in the content's own words where nothing waits, a small word
    that is understood here, an answer to the step; where any words are an answer, a job in the content's own words and
    a question that can surely be answered are none; and where nothing waits, what it means."""
    assert same(decide(said, session(frames=step is not None), DIALOGS, step, Sound(asks)), expected)


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_text_message_ends_in_capitals(step: Step | None) -> None:
    """ "STOP" by somebody who gets reminders is the job, even where a question waits and a small word is the same."""
    said = meaning(Kind.JOB, Zone.ANSWER, exact=True, word="stop")
    assert same(decide(said, session(), DIALOGS, step, Sound(loud=True)), Means())
