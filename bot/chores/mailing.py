"""The head of the audit log by mail: `smtps://USER:PASSWORD@HOST/?from=BOT@…&to=AUDITOR@…`, or `smtp://HOST:25/?…` for
a server that asks for no password."""

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from bot.content import N_, Words

SCHEMES = ("smtp", "smtps")

SECONDS = 30.0
"""How long a mail server is waited for."""

SUBJECT = N_("Audit log: {count} entry", "Audit log: {count} entries")
TEXT = N_(
    "The newest digest of the audit log of {agency} is now:\n\n{digest}\n\nPlease keep this mail. Whether the log was"
    " cut off or rewritten since is shown by:\n\nbot audit verify --head {digest}"
)


def mail(where: str, entries: int, digest: str, words: Words) -> None:
    """Sends it; call it in a thread. Raises `OSError` where the server does not take it."""
    parts = urlsplit(where)
    given = {name: values[0] for name, values in parse_qs(parts.query).items()}
    message = EmailMessage()
    message["To"], message["From"] = given["to"], given.get("from", given["to"])
    message["Subject"] = words(SUBJECT, count=entries)
    message.set_content(words(TEXT, digest=digest))
    with _server(parts) as server:
        if parts.username:
            if parts.scheme == "smtp":
                server.starttls(context=ssl.create_default_context())  # a password goes over an encrypted line alone
            server.login(unquote(parts.username), unquote(parts.password or ""))
        server.send_message(message)


def _server(parts: SplitResult) -> smtplib.SMTP:
    host = parts.hostname or ""
    if parts.scheme == "smtps":
        return smtplib.SMTP_SSL(host, parts.port or 465, timeout=SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, parts.port or 25, timeout=SECONDS)
