"""How the dialogs are put together."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.dialogs import DIALOGS
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Step, Turn
from bot.engine.dialog import DialogError

Function = Callable[..., Any]


async def first(_turn: Turn[Nothing]) -> Next:
    """A step that leads to one that is not in the dialog."""
    return _after(second)


async def second(_turn: Turn[Nothing]) -> Next:
    """The end."""
    return Done()


def _after(following: Function) -> Next:
    return following


def _is_step(value: object) -> bool:
    """Whether it takes the answer to a question, and says what comes next."""
    return (
        inspect.iscoroutinefunction(value)
        and value.__annotations__.get("return") is Next
        and len(inspect.signature(value).parameters) == 1
    )


def _values(function: Function, name: str) -> Iterator[Function]:
    """The functions that a global name stands for: one, or those of a dictionary."""
    found = function.__globals__.get(name)
    values = found.values() if isinstance(found, dict) else [found]
    yield from (value for value in values if inspect.isfunction(value))


def _followed(function: Function, seen: set[Function]) -> Iterator[Function]:
    """The steps that a function names without calling them, and those that the functions which it calls name."""
    if function in seen or not function.__module__.startswith(("bot.dialogs", __name__)):
        return
    seen.add(function)
    nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))))
    called = {node.func for node in nodes if isinstance(node, ast.Call)}
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            for value in _values(function, node.id):
                if node in called:
                    yield from _followed(value, seen)
                elif _is_step(value):
                    yield value


def followed(dialog: Dialog[Any]) -> set[Function]:
    """The functions that a dialog may go on with, from its beginning or one of its steps."""
    begin = dialog.begin or dialog.steps[0].answer
    ways = (begin, *_answers(dialog), *(way for way in (dialog.following, dialog.correct) if way))
    seen: set[Function] = set()
    return {value for function in ways for value in _followed(function, seen)}


def _answers(dialog: Dialog[Any]) -> list[Function]:
    return [step.answer for step in dialog.steps]


@pytest.mark.parametrize("dialog", DIALOGS, ids=lambda dialog: dialog.name)
def test_every_way_leads_to_a_step(dialog: Dialog[Any]) -> None:
    """What a dialog goes on with is one of its own steps, and all of these can be reached."""
    answers = _answers(dialog)
    start = set() if dialog.begin else {answers[0]}
    assert followed(dialog) | start == set(answers)


def test_a_way_that_leads_nowhere_is_seen() -> None:
    """The test above finds a function that was left out of the steps, also where it is handed on."""
    assert followed(Dialog("astray", Nothing, steps=(Step("?", first),))) == {second}


@pytest.mark.parametrize("dialog", DIALOGS, ids=lambda dialog: dialog.name)
def test_questions_are_called_like_their_steps(dialog: Dialog[Any]) -> None:
    """The question of the step `kind` is made by `ask_kind`."""
    made = {step.name: step.ask.__name__ for step in dialog.steps if not isinstance(step.ask, str)}
    assert made == {name: f"ask_{name}" for name in made}


def test_names_of_dialogs() -> None:
    """No two dialogs have one name, and no step is called by two."""
    assert len({dialog.name for dialog in DIALOGS}) == len(DIALOGS)
    with pytest.raises(DialogError):
        Dialog("twice", Nothing, steps=(Step("?", first), Step("!", first)))


def test_a_dialog_that_does_nothing() -> None:
    """It cannot be built."""
    with pytest.raises(DialogError):
        Dialog("empty", Nothing)


def test_a_stored_step() -> None:
    """A session's step is found by its name; one that the dialog no longer has is nothing, and no function but a
    step's is one."""
    dialog = Dialog("two", Nothing, steps=(Step("?", second),))
    assert dialog.step("second") is dialog.steps[0] is dialog.step_of(second)
    assert dialog.step("first") is None
    with pytest.raises(DialogError):
        dialog.step_of(first)
