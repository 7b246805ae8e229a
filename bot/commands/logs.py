"""Log lines: one JSON object each, with no text, no address and no phone number of anybody in it."""

import json
import logging

import structlog
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError

from bot.model.writing.visible import visible

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
        "library",
        "entries",
        "digest",
    }
)
"""The only fields that are written. Messages, names, chat ids and phone numbers have no field to be in."""


def configure(level: str) -> None:
    """Sets the logs up for a process."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=logging.WARNING, handlers=[_Libraries()], force=True)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            _where,
            _only_kept,
            _one_line,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
    )


class _Libraries(logging.Handler):
    """What libraries log, as lines of ours: who says it and where. Their words stay out: they quote requests, addresses
    and answers, and the address of a request may carry a channel's token."""

    def emit(self, record: logging.LogRecord) -> None:
        wrong = record.exc_info[1] if record.exc_info else None
        if isinstance(wrong, HttpProcessingError | RequestPayloadError | ConnectionError):
            return  # what is no request, and who went away, is no mistake of ours: anybody could fill the disk
        said = structlog.get_logger().bind(library=f"{record.name}:{record.funcName}:{record.lineno}")
        said.log(record.levelno, "a library complains", exc_info=wrong)


def _one_line(_logger: object, _method: str, event: structlog.typing.EventDict) -> str:
    """Whatever a field holds, it cannot begin another line, or steer the terminal in which the log is read."""
    return visible(json.dumps(dict(event), ensure_ascii=False, default=repr))


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
