"""How much somebody may have of us."""

import sqlalchemy as sa

from bot.store.tables.types import metadata

# How full a bucket is, by the keyed digest of whoever takes from it: it is empty until a moment (seconds since 1970).
bucket = sa.Table(
    "bucket",
    metadata,
    sa.Column("rule", sa.String(20), primary_key=True),
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("empty_until", sa.Double, nullable=False),
)
