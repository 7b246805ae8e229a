"""Benchmarks: `python -m tests.bench NAME`. Not part of the tests: a busy machine proves nothing."""
