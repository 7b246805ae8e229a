"""What the process that opens files may use, as the operating system keeps it (setrlimit(2))."""

import os
import resource
from pathlib import Path

ROOM = 384 * 1024 * 1024
"""Bytes of memory for one file, beyond the libraries: 25 million pixels take 100 MB while they are made smaller."""

YIELDING = 10
"""How much longer than we the processes beside ours wait for a processor (nice(2)): whoever talks goes first."""

PROCESSOR = 5
"""Seconds of processor time for one file: a list of 2,000 rows takes 0.3, a picture of 25 million pixels 0.6."""


def confine() -> None:
    """Bounds the memory from here on, yields the processor, and forbids writing files, other processes and core
    dumps."""
    os.nice(YIELDING)
    most = _in_use() + ROOM
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC, resource.RLIMIT_CORE):
        resource.setrlimit(kind, (0, 0))


def allow_another() -> None:
    """Gives one more file its share of processor time; beyond it the system ends this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    share = int(used.ru_utime + used.ru_stime) + 1 + PROCESSOR
    resource.setrlimit(resource.RLIMIT_CPU, (share, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _in_use() -> int:
    """Bytes of addresses that the libraries have taken (proc(5)); where nothing tells, as many again."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return ROOM
    return pages * resource.getpagesize()
