"""What staff do: colleagues and their invitations, content of campaigns, audiences by name, responses, notices."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    _columns()
    _colleagues()
    _campaigns()


def _columns() -> None:
    op.add_column("campaign", sa.Column("content", sa.JSON(), server_default="{}", nullable=False))
    op.add_column("campaign", sa.Column("skip_holidays", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("campaign", sa.Column("author_id", Id, nullable=True))
    op.add_column("campaign", sa.Column("approver_id", Id, nullable=True))
    op.add_column("person", sa.Column("name", sa.String(length=60), nullable=True))


def _colleagues() -> None:
    op.create_table(
        "colleague",
        sa.Column("id", Id, nullable=False),
        _person(),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("since", Moment, nullable=False),
        _refers("colleague", "person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_colleague"),
        sa.UniqueConstraint("person_id", name="uq_colleague_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "staff_invitation",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("used_at", Moment, nullable=True),
        sa.PrimaryKeyConstraint("digest", name="pk_staff_invitation"),
    )
    op.create_table(
        "notice",
        sa.Column("id", Id, nullable=False),
        _person(),
        sa.Column("campaign_id", Id, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("sent_at", Moment, nullable=True),
        _refers("notice", "person", ondelete="CASCADE"),
        _refers("notice", "campaign"),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notice_sent_at", "notice", ["sent_at"], unique=False)
    op.create_table(
        "watch",
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("chat_id", sa.String(length=80), nullable=False),
        sa.Column("campaign_id", Id, autoincrement=False, nullable=False),
        _person(),
        sa.Column("message", sa.String(length=40), nullable=False),
        sa.Column("shown", sa.String(length=500), nullable=False),
        _refers("watch", "campaign"),
        _refers("watch", "person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("channel", "chat_id", "campaign_id", name="pk_watch"),
    )


def _campaigns() -> None:
    op.create_table(
        "saved_audience",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("saved_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_saved_audience"),
    )
    op.create_table(
        "response",
        sa.Column("delivery_id", Id, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("occurrence_id", Id, nullable=False),
        sa.Column("at", Moment, nullable=False),
        _refers("response", "delivery"),
        sa.PrimaryKeyConstraint("delivery_id", "kind", name="pk_response"),
    )
    op.create_index("ix_response_occurrence_id", "response", ["occurrence_id"], unique=False)
    op.create_table(
        "nudged",
        _person(autoincrement=False),
        sa.Column("journey", sa.String(length=60), nullable=False),
        sa.Column("step", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Moment, nullable=False),
        _refers("nudged", "person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "journey", "step", name="pk_nudged"),
    )
    op.execute(
        "INSERT INTO nudged (person_id, journey, step, at)"
        " SELECT person_id, 'guide:' || guide, 0, nudged_at FROM progress WHERE nudged_at IS NOT NULL"
    )


def _person(**more: Any) -> sa.Column[int]:
    return sa.Column("person_id", Id, nullable=False, **more)


def _refers(table: str, target: str, **more: Any) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{target}_id_{target}"
    return sa.ForeignKeyConstraint([f"{target}_id"], [f"{target}.id"], name=name, **more)
