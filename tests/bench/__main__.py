"""Runs one benchmark by the name of its file, or all of them: `python -m tests.bench [NAME …]`."""

import importlib
import sys
from pathlib import Path


def main(names: list[str]) -> None:
    """Runs the benchmarks of these names; without any, every one."""
    every = sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py"))
    for name in names or every:
        if name not in every:
            sys.exit(f"There is no benchmark {name}. There are: {', '.join(every)}.")
        importlib.import_module(f"tests.bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
