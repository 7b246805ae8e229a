"""What is said waits in the database until it has arrived; one process sends for each address, in order."""

from bot.engine.outbox.outbox import Outbox

__all__ = ["Outbox"]
