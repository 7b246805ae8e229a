"""Whether it was the line to the database that failed, and not what was asked of it."""

import socket

import sqlalchemy as sa

GONE = ("08", "57P0")
"""What PostgreSQL's codes of a lost connection begin with, and those of a server that ends or begins
(https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


def is_lost(wrong: BaseException) -> bool:
    """What was asked is saved, or it is not: whoever asked may ask again, where asking twice does no harm."""
    if isinstance(wrong, ConnectionError | socket.gaierror):
        return True
    if isinstance(wrong, sa.exc.DBAPIError):
        code = str(getattr(wrong.orig, "sqlstate", "") or "")
        return wrong.connection_invalidated or code.startswith(GONE) or isinstance(wrong, sa.exc.InterfaceError)
    return str(getattr(wrong, "sqlstate", "") or "").startswith(GONE)
