"""The line to the database: noticed when it is dead, given up, and told apart from what was asked over it."""

import socket
from contextlib import suppress
from typing import Any

import sqlalchemy as sa

GONE = ("08", "57P0")
"""What PostgreSQL's codes of a lost connection begin with, and those of a server that ends or begins
(https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


DEAD = 20
"""Seconds without a word of the other machine after which it is gone: Linux alone would wait for fifteen minutes."""


def notice_dead(connection: Any, _record: object) -> None:
    """Has the system look after a connection to PostgreSQL: a query waits for a dead machine no longer than `DEAD`."""
    line = connection.driver_connection._transport.get_extra_info("socket")
    if line.family == socket.AF_UNIX:
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (
        ("TCP_KEEPIDLE", DEAD // 2),
        ("TCP_KEEPINTVL", 5),
        ("TCP_KEEPCNT", 2),
        ("TCP_USER_TIMEOUT", DEAD * 1000),
    ):
        if hasattr(socket, name):  # as systems other than Linux lack some
            line.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def undo(connection: Any, _record: object, _wrong: BaseException | None) -> None:
    """Undoes what a task had begun that was cancelled, before its connection to SQLite is given up. A statement that
    nobody has finished keeps a closed connection alive, and with it the lock for which all other writers wait."""
    with suppress(Exception):
        connection.rollback()


def is_lost(wrong: BaseException) -> bool:
    """What was asked is saved, or it is not: whoever asked may ask again, where asking twice does no harm."""
    if isinstance(wrong, ConnectionError | socket.gaierror):
        return True
    if isinstance(wrong, sa.exc.DBAPIError):
        code = str(getattr(wrong.orig, "sqlstate", "") or "")
        return wrong.connection_invalidated or code.startswith(GONE) or isinstance(wrong, sa.exc.InterfaceError)
    return str(getattr(wrong, "sqlstate", "") or "").startswith(GONE)
