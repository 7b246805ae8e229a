"""The process that opens files, seen from ours: asked, watched, ended when it takes too long, and replaced."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO, Any

import structlog

import bot
from bot.sandbox.opening import frames
from bot.sandbox.opening.errors import OverrunError

log = structlog.get_logger()

DEADLINE = 15.0
"""Seconds for one file, on a machine that is busy; its processor time is bounded far below (limits.py)."""

ROOT = Path(bot.__file__).parent.parent


class Opener:
    """One process, or none until there is something to open. For one thread at a time."""

    def __init__(self, deadline: float = DEADLINE) -> None:
        self.deadline = deadline
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, name: str, content: bytes) -> dict[str, Any]:
        """What `child.done` gives for a file. Raises `OverrunError` where the process had to be ended, or ended."""
        process = self._begun()
        watch = Timer(self.deadline, process.kill)
        watch.start()
        try:
            answer = _asked(process, name, content)
        except (OSError, EOFError, ValueError):
            code = self.close()
            log.warning("a file was too heavy to open", work=name, size=len(content), code=code)
            raise OverrunError from None
        finally:
            watch.cancel()
        return answer

    def _begun(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self.close()  # somebody has ended it since
        if self._process is None:
            # Nothing of our environment: it holds the secret, and the way to the database.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot.sandbox.opening.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
                cwd="/",
            )
        return self._process

    def close(self) -> int | None:
        """Ends the process, and gives what it ended with; the next file begins another."""
        process, self._process = self._process, None
        if process is None:
            return None
        process.kill()
        code = process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)
        return code


def _asked(process: "subprocess.Popen[bytes]", name: str, content: bytes) -> dict[str, Any]:
    assert process.stdin is not None and process.stdout is not None
    frames.write(process.stdin, name.encode())
    frames.write(process.stdin, content)
    answer: dict[str, Any] = frames.unpacked(frames.read(process.stdout))
    return answer


def _close(pipe: IO[bytes]) -> None:
    with suppress(OSError):  # what it had not read yet goes nowhere
        pipe.close()
