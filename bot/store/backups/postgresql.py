"""PostgreSQL's own programs: `pg_dump` in the custom format, and `pg_restore` in one transaction."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from sqlalchemy.engine import URL, make_url

from bot.model.errors import BotError

ASIDE = "before_restore"
"""The schema in which lies what was there, until all is put back."""


class NoProgramError(BotError):
    """pg_dump or pg_restore is not installed: install PostgreSQL's client (postgresql-client), or say in PG_BIN in
    which folder they are."""


class ProgramFailedError(BotError):
    """What pg_dump or pg_restore complains of."""


@contextmanager
def dumped(url: str, folder: str) -> Iterator[BinaryIO]:
    """The whole database as it is at one moment, to be read as it comes. Raises at the end where it is not all."""
    words = ["--format=custom", "--no-owner", "--no-privileges", f"--exclude-schema={ASIDE}"]
    with _running("pg_dump", folder, words, url, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield process.stdout  # type: ignore[misc]  # a pipe of bytes is what BinaryIO is


def put_back(url: str, folder: str, pieces: Iterable[bytes]) -> None:
    """Fills an empty database; where the pieces do not come to an end, it stays empty."""
    words = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    with _running("pg_restore", folder, words, url, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        with suppress(BrokenPipeError):  # it has ended before, and says why
            process.stdin.writelines(pieces)
            process.stdin.close()


@contextmanager
def _running(
    program: str, folder: str, words: list[str], url: str, **pipes: int
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program, which has to end well; it is killed before it can end at all where we do not."""
    path = shutil.which(program, path=folder or None)
    if path is None:
        raise NoProgramError
    address = make_url(url)
    with TemporaryFile() as complaints:
        command = [path, "--no-password", *words, f"--dbname={_for_libpq(address)}"]
        process = subprocess.Popen(command, env=_environment(address), stderr=complaints, **pipes)  # type: ignore[call-overload]  # noqa: S603
        try:
            yield process
            process.wait()
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            _closed(process.stdout, process.stdin)
        complaints.seek(0)
        if process.returncode:
            raise ProgramFailedError(complaints.read().decode(errors="replace").strip())


def _closed(*pipes: IO[bytes] | None) -> None:
    for pipe in pipes:
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()


def _for_libpq(address: URL) -> str:
    """Without the password, which everybody on the machine could read in the list of processes."""
    query = {"sslmode" if name == "ssl" else name: value for name, value in address.query.items()}
    return URL.create(
        "postgresql", address.username, None, address.host, address.port, address.database, query
    ).render_as_string()


def _environment(address: URL) -> dict[str, str]:
    """What this process has, and the password."""
    return os.environ | ({"PGPASSWORD": str(address.password)} if address.password else {})
