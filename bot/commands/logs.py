"""Log lines: one JSON object each, with no text and no phone number of anybody in it."""

import logging

import structlog

KEPT = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "exception",
        "channel",
        "reference",
        "error",
        "reason",
        "delivery",
        "ticket",
        "chore",
        "people",
        "visits",
        "tickets",
        "questions",
        "kind",
    }
)
"""The only fields that are written. Messages, names, chat ids and phone numbers have no field to be in."""


def configure(level: str) -> None:
    """Sets the logs up for a process."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    # Its lines carry the address of each request, and an address may carry a channel's token.
    logging.getLogger("httpx").setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            _where,
            _only_kept,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
    )


def _where(_logger: object, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """An exception as its type and the places it went through: its message may quote what somebody typed."""
    wrong = event.pop("exc_info", None)
    if isinstance(wrong, BaseException):
        places = []
        trace = wrong.__traceback__
        while trace is not None:
            places.append(f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}")
            trace = trace.tb_next
        event["exception"] = f"{type(wrong).__name__} at {' < '.join(reversed(places[-12:]))}"
    return event


def _only_kept(_logger: object, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {name: value for name, value in event.items() if name in KEPT}
