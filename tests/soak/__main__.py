"""`python -m tests.soak [NAME…]`: broadcasts on "SQLite" and "PostgreSQL" with kills, "talks" with kills on both, an
"outage" of Telegram, "bursts" over two processes, a "restore" of what was backed up under load on both, "posted"
webhooks in a broadcast on both, "faults" of the line to PostgreSQL, a "rolling" restart, and "everywhere" all
conversations as each channel shows them."""

import asyncio
import sys

from tests.bench.grounds import BOTH, postgresql
from tests.soak import broadcast, bursts, everywhere, faults, outage, posted, restore, rolling, talks


def main(names: list[str]) -> int:
    """All of them, or those that are named; 1 where a book is wrong."""
    good = True
    for name, ground in BOTH.items():
        if not names or name in names:
            with ground() as url:
                good = asyncio.run(broadcast.soak(name, url)) and good
    for one in (talks, outage, bursts, restore):
        if not names or one.__name__.rpartition(".")[2] in names:
            good = one.main() and good
    for name, ground in BOTH.items() if not names or "posted" in names else ():
        with ground() as url:
            good = asyncio.run(posted.soak(name, url)) and good
    if not names or "faults" in names:
        good = faults.soak() and good
    if not names or "rolling" in names:
        with postgresql() as url:
            good = asyncio.run(rolling.soak(url)) and good
    if not names or "everywhere" in names:
        good = asyncio.run(everywhere.soak()) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
