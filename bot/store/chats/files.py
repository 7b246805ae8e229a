"""Files that a channel has already stored, so that the same picture is uploaded once."""

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import sent_file


async def known(tx: Tx, channel: str, digest: str) -> str | None:
    """The channel's own id of the file with this SHA-256, if it has one."""
    found = await tx.execute(sa.select(sent_file.c.file_id).where(_is(channel, digest)))
    return found.scalar_one_or_none()


async def remember(tx: Tx, channel: str, digest: str, file_id: str) -> None:
    """Keeps the channel's id of a file; the newest wins."""
    done = await tx.execute(sa.update(sent_file).where(_is(channel, digest)).values(file_id=file_id))
    if done.rowcount != 1:
        await tx.execute(sa.insert(sent_file).values(channel=channel, digest=digest, file_id=file_id))


async def drop(tx: Tx, channel: str, digest: str) -> None:
    """Forgets an id that the channel no longer takes."""
    await tx.execute(sa.delete(sent_file).where(_is(channel, digest)))


def _is(channel: str, digest: str) -> sa.ColumnElement[bool]:
    return sa.and_(sent_file.c.channel == channel, sent_file.c.digest == digest)
