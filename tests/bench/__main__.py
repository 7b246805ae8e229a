"""`python -m tests.bench [NAME…]`: runs the named benchmarks, or all of them. Each module here with a `main` is one and
runs in a process of its own, so that none has the memory or the threads of another."""

import importlib
import pkgutil
import subprocess
import sys

import tests.bench


def main(names: list[str]) -> int:
    """Runs them one after the other; gives how many failed."""
    if len(names) == 1:
        _run(names[0])
        return 0
    known = [one.name for one in pkgutil.iter_modules(tests.bench.__path__) if one.name != "__main__"]
    commands = [[sys.executable, "-m", "tests.bench", name] for name in names or sorted(known)]
    return sum(subprocess.run(command).returncode != 0 for command in commands)


def _run(name: str) -> None:
    module = importlib.import_module(f"tests.bench.{name}")
    if hasattr(module, "main"):
        print(f"--- {name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
        module.main()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
