"""Every conversation of the tests on PostgreSQL, in each way in which something is said: `python -m tests.soak ways`.
The tests hold there whole conversations, those that look into the database, and the first of each file."""

import subprocess
import sys
from tempfile import TemporaryDirectory

from bot.folders import ROOT
from tests.bench.grounds import line


def soak() -> bool:
    """Whether all of them go on PostgreSQL as they should."""
    asked = ("-n", "2", "--each-way", "-k", "postgresql", "-p", "no:cacheprovider")
    with TemporaryDirectory(prefix="soak-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *asked, f"--basetemp={folder}/tests", "tests/conversations"],
            cwd=ROOT, capture_output=True, text=True,
        )  # fmt: skip
    told = done.stdout.strip().splitlines()[-1:]
    line("ways: conversations on PostgreSQL", done.returncode, "is 0 where all went well", " ".join(told))
    return done.returncode == 0
