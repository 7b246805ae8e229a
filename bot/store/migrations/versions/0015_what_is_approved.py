"""An approval is of everything that goes out, and of nothing that its approver wrote."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("campaign", sa.Column("writers", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("campaign", sa.Column("handed", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("campaign", sa.Column("approved", sa.String(64), nullable=False, server_default=""))
    op.add_column("campaign", sa.Column("returned_for", sa.String(400), nullable=False, server_default=""))
