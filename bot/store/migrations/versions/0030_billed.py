"""How many messages of a firing were charged for."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.add_column("occurrence", sa.Column("billed", sa.Integer(), nullable=False, server_default="0"))
