"""How the choices of a turn are numbered, and which of them answer the question that is open."""

from hypothesis import given
from hypothesis import strategies as st

from bot.engine.choices import answers, numbered, still_offered
from bot.model import Address, Choice, Message, Session

values = st.sampled_from(["yes", "no", "open:menu", "7"])
pressed = st.builds(Choice, st.just("label"), values)
links = st.builds(Choice, st.just("label"), url=st.just("https://example.vn"))
turns = st.lists(st.builds(Message, st.just("?"), st.lists(pressed | links, max_size=4).map(tuple)), max_size=4)

YES, NO, MENU = Choice("Yes", "yes"), Choice("No", "no"), Choice("Menu", "open:menu")
SITE = Choice("Site", url="https://example.vn")


def asked(*offered: Choice, question: int = 3) -> Session:
    """A session in which a question is open, and these choices were offered last."""
    return Session(Address("street", "lan"), 1, question=question, offered=offered)


def test_numbers_go_on_from_message_to_message() -> None:
    """A link takes no number, since nothing is typed for it; what begins a dialog keeps its value."""
    messages, offered = numbered([Message("a", (YES, SITE, NO)), Message("b", (MENU,))], 3)
    assert [(choice.number, choice.value) for choice in offered] == [
        (1, "3:yes"),
        (0, ""),
        (2, "3:no"),
        (3, "open:menu"),
    ]
    assert tuple(choice for message in messages for choice in message.choices) == offered


def test_what_is_offered_twice_in_one_message_stands_there_once() -> None:
    """A second reading of a question is also what people ask next: its button stands where it came first, and is picked
    by the words of both."""
    again = Choice("Yes", "yes", word="more")
    _, offered = numbered([Message("?", (YES, NO, again))], 3)
    assert [(choice.number, choice.value, choice.word) for choice in offered] == [(1, "3:yes", "more"), (2, "3:no", "")]


@given(turns, st.integers(0, 99))
def test_every_number_means_one_choice(turn: list[Message], question: int) -> None:
    """Whatever is offered, what can be typed is numbered 1, 2, 3, … in the order in which it is read."""
    _, offered = numbered(turn, question)
    typed = [choice.number for choice in offered if not choice.url]
    assert typed == list(range(1, len(typed) + 1))


@given(turns, st.integers(0, 99))
def test_a_step_gets_its_own_values_back(turn: list[Message], question: int) -> None:
    """The mark of the question is taken off again: a step never sees it."""
    _, offered = numbered(turn, question)
    given_by_step = [
        value for message in turn for value in dict.fromkeys(c.value for c in message.choices if not c.url)
    ]
    own = [value for value in given_by_step if not value.startswith("open:")]
    assert [choice.value for choice in answers(asked(*offered, question=question))] == own


def test_a_button_of_an_earlier_question_answers_nothing() -> None:
    """Question 3 is open: the buttons of question 2, and of question 33, are no answers to it."""
    _, second = numbered([Message("?", (YES,))], 2)
    _, later = numbered([Message("?", (NO,))], 33)
    assert answers(asked(*second, *later)) == ()


def test_the_menu_takes_the_numbers_and_leaves_the_buttons() -> None:
    """Offered behind a question that stays open, it is what a number means; the question's buttons can be pressed."""
    _, first = numbered([Message("?", (YES, NO))], 3)
    _, menu = numbered([Message("!", (MENU,))], 3)
    assert [(choice.number, choice.value) for choice in still_offered(asked(*first), menu)] == [
        (1, "open:menu"),
        (0, "3:yes"),
        (0, "3:no"),
    ]


def test_a_turn_that_offers_nothing_changes_nothing() -> None:
    """What was offered before it can still be typed by its number."""
    _, first = numbered([Message("?", (YES, NO))], 3)
    assert still_offered(asked(*first), ()) == first
