"""What Alembic runs: the migrations, on the connection that it is given."""

from typing import Any, Literal

from alembic import context

from bot.store.tables import Instant, metadata


def _plain(kind: str, thing: Any, _context: Any) -> str | Literal[False]:
    """A migration must not change when our own types do: it names the plain one."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(thing, Instant) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    compare_type=True,
    render_item=_plain,
)
with context.begin_transaction():
    context.run_migrations()
