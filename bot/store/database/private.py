"""A database in a file is its owner's alone."""

from pathlib import Path


def keep_private(path: Path) -> None:
    """Makes the file where there is none, and takes it away from everybody else where it was theirs to read. SQLite
    gives its journals the same rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
