"""Which conversations are held on which database."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent

WHOLE = "path"
"""Whole conversations, which are held on both, each of them."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is said in many ways is heard before any database is asked: all ways are tried on SQLite, and the first of
    them on PostgreSQL as well."""
    seen: set[tuple[str, object]] = set()
    again = [item for item in items if _is_another_way(item, seen)]
    if again:
        config.hook.pytest_deselected(items=again)
        items[:] = [item for item in items if item not in set(again)]


def _is_another_way(item: pytest.Item, seen: set[tuple[str, object]]) -> bool:
    asked = getattr(item, "callspec", None) if HERE in item.path.parents else None
    if asked is None or asked.params.get("database_url") != "postgresql" or WHOLE in asked.params:
        return False
    test = (str(item.path), getattr(item, "originalname", ""))
    if test in seen:
        return True
    seen.add(test)
    return False
