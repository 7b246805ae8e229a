"""What is known of a visitor stands apart, and an index answers who was where: most visitors are only a browser."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ANSWERS = ["checkpoint", "arrived_at", "until", "ending", "visitor_id"]


def upgrade() -> None:
    op.create_table(
        "identity",
        sa.Column("visitor_id", Id, autoincrement=False, nullable=False),
        sa.Column("person_id", Id, nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=True),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["visitor_id"], ["visitor.id"], name=op.f("fk_identity_visitor_id_visitor"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_identity_person_id_person"), ondelete="CASCADE"
        ),
        sa.UniqueConstraint("person_id", name=op.f("uq_identity_person_id")),
        sa.PrimaryKeyConstraint("visitor_id", name=op.f("pk_identity")),
    )
    op.execute(
        "INSERT INTO identity (visitor_id, person_id, name, phone)"
        " SELECT id, person_id, name, phone FROM visitor WHERE person_id IS NOT NULL OR phone IS NOT NULL"
    )
    # Not in a batch: on SQLite that drops the table, and with it every visit.
    op.drop_column("visitor", "name")
    op.drop_column("visitor", "phone")
    op.create_index(op.f("ix_visit_checkpoint_arrived_at_until_ending_visitor_id"), "visit", ANSWERS)
    op.drop_index(op.f("ix_visit_checkpoint_arrived_at"), "visit")
