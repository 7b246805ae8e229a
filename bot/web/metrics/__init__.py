"""/metrics, for Prometheus, and what it tells."""

from bot.web.metrics.page import routes

__all__ = ["routes"]
