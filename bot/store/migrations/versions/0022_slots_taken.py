"""How many slots of a lane were ever taken."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.add_column("lane", sa.Column("taken", sa.Double(), nullable=False, server_default="0"))
