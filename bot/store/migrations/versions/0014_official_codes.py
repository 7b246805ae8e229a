"""The official code of a checkpoint. Nudges go only to who agreed: until now they went to everybody."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("checkpoint", sa.Column("official", sa.LargeBinary()))
    op.execute("UPDATE person SET nudges = reminders")
