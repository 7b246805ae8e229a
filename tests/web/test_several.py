"""Several processes that serve on one port."""

import pytest

from tests.running import built, running, settings


async def test_on_postgresql_several_serve_on_one_port(database_url: str) -> None:
    """The second begins beside the first; on SQLite, which is one process, it is told that the port is taken."""
    chosen = settings(database_url)
    async with running(chosen) as first:
        second = built(chosen)
        if first.store.is_sqlite:
            with pytest.raises(OSError):
                async with second.serving():
                    pass
        else:
            async with second.serving() as port:
                assert port == chosen.port
        await second.close()
