"""Owners and keepers are told of their checkpoints as well; what was told is not kept."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

UNSENT = "SELECT person_id, campaign_id, kind, created_at FROM notice WHERE sent_at IS NULL ORDER BY id"
AGAIN = sa.text(
    "INSERT INTO notice (person_id, campaign_id, kind, created_at)"
    " VALUES (:person_id, :campaign_id, :kind, :created_at)"
)


def upgrade() -> None:
    bind = op.get_bind()
    waiting = bind.exec_driver_sql(UNSENT).mappings().all()
    op.drop_table("notice")
    op.create_table(
        "notice",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("campaign_id", Id, nullable=True),
        sa.Column("code", sa.String(length=20), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_notice_person_id_person", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"], name="fk_notice_campaign_id_campaign"),
        sa.ForeignKeyConstraint(["code"], ["checkpoint.code"], name="fk_notice_code_checkpoint", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sqlite_autoincrement=True,
    )
    for one in waiting:
        bind.execute(AGAIN, dict(one))
