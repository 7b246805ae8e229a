"""What the clock said when a lane was last used."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.add_column("lane", sa.Column("as_of", sa.DateTime(timezone=True), nullable=True))
