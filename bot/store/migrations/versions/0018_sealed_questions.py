"""Masked questions are sealed, which takes more letters than they have."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    with op.batch_alter_table("missed_question") as table:
        table.alter_column("text", existing_type=sa.String(400), type_=sa.Text(), existing_nullable=False)
