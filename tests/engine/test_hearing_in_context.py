"""What a small word does where something was offered or answered before it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.content.sayings import small_words as words
from bot.engine import Step
from bot.engine.hearing.deciding import decide
from bot.engine.hearing.first import illness
from bot.engine.hearing.heard import Again, Answers, Aside, Back, Heard, Leaves, Means, Picks, Sound, Then
from bot.model import Choice
from bot.understanding import Kind, Meaning, Zone
from tests.engine.hearing_places import ANY, CHOICES, DIALOGS, ILL, STEPS, STRICT, meaning, same, session, word


@pytest.mark.parametrize(
    ("small", "expected"),
    [
        (words.YES, Picks("yes")),
        (words.NEXT, Picks("b")),
        (words.BACK, Back()),
        (words.NO, Again()),
    ],
)
def test_a_small_word_picks_the_choice_that_says_it(small: str, expected: Heard) -> None:
    """A choice is picked by its word or its value; where none says the word, it does what it does elsewhere."""
    assert same(decide(word(small), session(*CHOICES), DIALOGS, STRICT, Sound()), expected)


@pytest.mark.parametrize(
    ("small", "label", "expected"),
    [
        (words.YES, Choice("Next page", "3:next"), Picks("next")),
        (words.NEXT, Choice("I agree", "3:yes"), Picks("yes")),
        (words.NO, Choice("Later", "3:later"), Picks("later")),
        (words.LATER, Choice("No", "3:no"), Leaves(later=True)),
        (words.YES, Choice("The store", "3:yes", url="https://example.vn"), Again()),
    ],
)
def test_what_else_a_small_word_can_pick(small: str, label: Choice, expected: Heard) -> None:
    """ "ok" to a page is the next one, and "no" also puts off; a link cannot be picked by a word."""
    assert same(decide(word(small), session(label), DIALOGS, STRICT, Sound()), expected)


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_more_is_about_what_was_answered_last(step: Step | None) -> None:
    """ "more" after an answer is more of it, and a question that waits is put again."""
    said = decide(word("more"), session(topic="bz-what"), DIALOGS, step, Sound())
    assert said == Aside("more", "bz-what", Then.AGAIN)


@pytest.mark.parametrize(
    ("said", "step", "expected"),
    [
        (meaning(), None, Aside("urgent", ILL, Then.WAITS)),
        (meaning(Kind.TOPIC, Zone.CHOOSE), None, Aside("urgent", ILL, Then.WAITS)),
        (meaning(Kind.TOPIC, Zone.ANSWER), None, Aside("urgent", ILL, Then.WAITS)),
        (meaning(Kind.JOB, Zone.ANSWER), None, Means()),
        (word("thanks"), None, Aside("courtesy", "thanks", Then.REMIND)),
        (meaning(), ANY, Answers()),
    ],
)
def test_whoever_was_told_what_cannot_wait_is_told_again(said: Meaning, step: Step | None, expected: Heard) -> None:
    """Until something else is asked or wanted, a small word is said, or a question waits."""
    after = session(topic=ILL, frames=step is not None)
    assert same(decide(said, after, DIALOGS, step, Sound()), expected)


@pytest.mark.parametrize(
    ("said", "sound", "expected"),
    [
        (word("stop"), Sound(hints=True), Answers()),
        (meaning(Kind.JOB, Zone.CHOOSE), Sound(goes_on=True), Means()),
        (meaning(Kind.TOPIC, Zone.CHOOSE), Sound(asks=True), Aside("urgent", ILL, Then.WAITS)),
        (meaning(), Sound(asks=True), Answers()),
        (meaning(Kind.TOPIC, Zone.CHOOSE), Sound(asks=True, strays=True), Answers()),
    ],
)
@pytest.mark.parametrize("step", [STRICT, ANY], ids=["choices", "any words"])
def test_what_a_dialog_waits_for_is_heard_first(said: Meaning, sound: Sound, expected: Heard, step: Step) -> None:
    """ "nha nghi" is a guest house where that can be picked, although "nghỉ" alone is a wish to stop; whoever wants to
    go on is asked the same once more; and after a symptom only a question that is like one of ours is about it."""
    assert same(decide(said, session(topic=ILL), DIALOGS, step, sound), expected)


def test_a_question_about_something_else_is_not_about_the_symptom() -> None:
    """Whoever was told 115 and asks where to scan is not told 115 again."""
    said = meaning(Kind.TOPIC, Zone.CHOOSE)
    assert same(decide(said, session(topic=ILL), DIALOGS, None, Sound(asks=True, strays=True)), Means())
    sure = meaning(Kind.TOPIC, Zone.ANSWER)
    assert same(decide(sure, session(topic=ILL), DIALOGS, None, Sound(asks=True)), Means())


@pytest.mark.parametrize(
    ("said", "step", "expected"),
    [
        (meaning(after="called"), None, Aside("urgent", f"{ILL}/called", Then.WAITS)),
        (meaning(after="called"), ANY, Aside("urgent", f"{ILL}/called", Then.WAITS)),
        (meaning(after="arrived", goes_on=True), ANY, Aside("urgent", f"{ILL}/arrived", Then.AGAIN)),
        (meaning(after="late", urgent=ILL), STRICT, Aside("urgent", f"{ILL}/late", Then.WAITS)),
        (word(words.CALLED, after="called"), None, Aside("urgent", f"{ILL}/called", Then.WAITS)),
        (meaning(Kind.TOPIC, Zone.ANSWER, after="where", exact=True), None, Means()),
        (word("thanks", after="arrived"), None, Aside("courtesy", "thanks", Then.REMIND)),
        (meaning(Kind.ASIDE, after=""), None, Means()),
        (
            meaning(Kind.TOPIC, Zone.ANSWER, after="called", also="how-long"),
            STRICT,
            Aside("urgent", f"{ILL}/called/how-long", Then.WAITS),
        ),
        (
            word(words.UNDERSTOOD, after="not-ill", after_like=1.0, goes_on=True),
            ANY,
            Aside("urgent", f"{ILL}/not-ill", Then.AGAIN),
        ),
        (word(words.NEXT), STRICT, Again()),
    ],
)
def test_what_is_told_after_it_is_answered(said: Meaning, step: Step | None, expected: Heard) -> None:
    """That help was called, where one is, whether to go on: in a dialog, too, which goes on for whoever wants that.
    What the content says in just these words, and thanks, are heard as such; two things told in one line are both
    answered, what is surely told comes before a small word, and whoever goes on sees what waited."""
    after = session(topic=ILL, frames=step is not None)
    assert same(decide(said, after, DIALOGS, step, Sound()), expected)


def test_nobody_is_answered_what_comes_after_who_was_told_nothing() -> None:
    """Without a symptom before it, "the car is here" is no news of an ambulance."""
    assert same(decide(meaning(after="arrived"), session(topic="bz-what", frames=0), DIALOGS, None, Sound()), Means())


def test_what_would_be_is_told_unless_something_is_surely_asked() -> None:
    """Whoever only supposes that somebody were ill is told calmly, and asked again what waits."""
    said = meaning(Kind.TOPIC, Zone.CHOOSE, calm=f"{ILL}/supposed")
    assert decide(said, session(), DIALOGS, STRICT, Sound()) == Aside("urgent", f"{ILL}/supposed", Then.AGAIN)
    sure = meaning(Kind.TOPIC, Zone.ANSWER, calm=f"{ILL}/supposed")
    assert same(decide(sure, session(frames=0), DIALOGS, None, Sound()), Means())


def test_nobody_is_thought_to_be_ill_for_ever() -> None:
    """After some messages about something else, or half a day, it is over."""
    ill = session(topic=ILL)
    told = datetime.fromisoformat("2021-05-10T10:00:00+07:00")
    assert illness.recalled(ill, told + timedelta(hours=11)).ill == ill.ill
    assert illness.recalled(ill, told + timedelta(hours=13)).ill is None
    assert ill.ill is not None
    passed = ill.ill
    for _ in range(illness.PATIENCE):
        assert illness.recalled(replace(ill, ill=passed), told).ill == passed
        passed = illness.passed(passed)
    assert illness.recalled(replace(ill, ill=passed), told).ill is None
