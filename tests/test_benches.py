"""Benchmarks and the soak are run by hand; here it is only seen that each of them can begin."""

import importlib
import pkgutil

import pytest

import tests.bench

NAMES = [f"tests.bench.{one.name}" for one in pkgutil.iter_modules(tests.bench.__path__) if one.name != "__main__"]


@pytest.mark.parametrize("name", [*NAMES, "tests.soak.__main__"])
def test_it_finds_all_that_it_uses(name: str) -> None:
    """What was moved in the program was moved here as well."""
    assert importlib.import_module(name).__doc__
