"""What the program logs while it is tested, for whoever looks at a test that failed."""

import structlog
from structlog.dev import ConsoleRenderer, plain_traceback


def readable_logs() -> None:
    """Sets the logs of this process up: whole tracebacks, but plain ones, as to draw a frame around one takes longer
    than most tests do."""
    structlog.reset_defaults()
    drawn = ConsoleRenderer(colors=False, exception_formatter=plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, drawn])
