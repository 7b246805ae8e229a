"""Which conversations are held on which database."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent

WHOLE = "path"
"""Whole conversations, which are held on both, each of them."""

HEARD = {HERE / name for name in ("answers", "guides", "illness", "registering")}
"""Rooms about what is heard in a sentence."""

LOOKS = "store"
"""What whoever looks into the database asks for."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is said in many ways is heard before any database is asked: all ways are tried on SQLite, and the first of
    them on PostgreSQL as well. Where a room is about what is heard, that is the first conversation of a file, and each
    that looks into the database afterwards. `make soak` holds all of them on PostgreSQL (`--each-way`)."""
    if config.getoption("each_way"):
        return
    seen: set[tuple[str, str]] = set()
    again = {item for item in items if _is_another_way(item, seen)}
    if again:
        config.hook.pytest_deselected(items=list(again))
        items[:] = [item for item in items if item not in again]


def _is_another_way(item: pytest.Item, seen: set[tuple[str, str]]) -> bool:
    asked = getattr(item, "callspec", None) if HERE in item.path.parents else None
    if asked is None or asked.params.get("database_url") != "postgresql" or WHOLE in asked.params:
        return False
    test = str(item.path), _kind(item)
    if test in seen:
        return True
    seen.add(test)
    return False


def _kind(item: pytest.Item) -> str:
    """The name of a test, or none where it is like the others of its file."""
    function = getattr(item, "function", None)
    like_others = item.path.parent in HEARD and function is not None and not _looks(function, set())
    return "" if like_others else str(getattr(item, "originalname", ""))


def _looks(function: Callable[..., Any], met: set[str]) -> bool:
    """Whether a test looks into the database, itself or with a helper of the tests."""
    names = set(function.__code__.co_names) - met
    met |= names
    known = (function.__globals__.get(name) for name in names)
    helpers = (one for one in known if inspect.isfunction(one) and one.__module__.startswith("tests."))
    return LOOKS in names or any(_looks(one, met) for one in helpers)
