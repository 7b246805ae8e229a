"""Files with people in them: nobody else on the machine can read them, from the first byte on."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def private(path: Path) -> Iterator[Path]:
    """Where to write; it becomes `path`, with 0600, once all is written. Nothing is left where that fails."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)  # mkstemp makes it 0600
    os.close(handle)
    made = Path(name)
    try:
        yield made
        made.chmod(0o600)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
