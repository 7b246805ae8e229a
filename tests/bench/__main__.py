"""`python -m tests.bench [NAME…]`: runs the named benchmarks, or all of them. Each module here with a `main` is one."""

import importlib
import pkgutil
import sys

import tests.bench


def main(names: list[str]) -> None:
    """Runs them one after the other."""
    for name in names or sorted(one.name for one in pkgutil.iter_modules(tests.bench.__path__)):
        module = importlib.import_module(f"tests.bench.{name}") if name != "__main__" else None
        if hasattr(module, "main"):
            print(f"--- {name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
            module.main()


if __name__ == "__main__":
    main(sys.argv[1:])
