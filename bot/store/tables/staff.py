"""Who works here, and what they did."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, metadata

# Somebody with roles, known by name; the person is who they are in the chat, once they have opened an invitation.
colleague = sa.Table(
    "colleague",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(80), nullable=False, unique=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), unique=True),
    sa.Column("since", Instant, nullable=False),
    sqlite_autoincrement=True,
)

colleague_role = sa.Table(
    "colleague_role",
    metadata,
    sa.Column(
        "colleague_id",
        Id,
        sa.ForeignKey("colleague.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("role", sa.String(20), primary_key=True),
    sa.Column("since", Instant, nullable=False),
)

# A one-time link that makes whoever opens it a colleague, by the digest of its token: the row goes when it is opened.
staff_invitation = sa.Table(
    "staff_invitation",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("expires_at", Instant, nullable=False, index=True),
)

# Only ever added to: triggers refuse to change or delete a row, and each row holds the digest of the one before.
audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", Id, primary_key=True, autoincrement=False),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("who", sa.String(80), nullable=False),
    sa.Column("what", sa.String(60), nullable=False),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Column("previous", sa.String(64), nullable=False, unique=True),
    sa.Column("digest", sa.String(64), nullable=False),
)
