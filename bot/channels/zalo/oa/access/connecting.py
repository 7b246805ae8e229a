"""Connecting an Official Account: consent, and whether everything is set up."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from urllib.parse import parse_qs, quote, urlsplit

from bot.channels.context import Context
from bot.channels.zalo.oa.access.oauth import Consent
from bot.channels.zalo.oa.channel import ZaloOa
from bot.channels.zalo.oa.errors import OaError
from bot.channels.zalo.oa.incoming.intake import PATH
from bot.channels.zalo.oa.incoming.parsing import NAME
from bot.channels.zalo.oa.settings import ZaloOaSettings
from bot.model import SendError
from bot.model.errors import BotError
from bot.store.chats import connections


class OtherConsentError(BotError):
    """This address does not answer the link that was given: open that link, and paste where it leads to."""


class Connecting:
    """One account on its way to being connected. `redirect` is where Zalo leads an administrator who has agreed: it
    must be saved as the callback address of the app."""

    def __init__(self, account: ZaloOa, context: Context) -> None:
        self._account, self._context = account, context
        self.redirect = f"{context.address}/"

    def consent(self) -> Consent:
        """The link to open."""
        return self._account.oauth.consent(self.redirect)

    async def redeem(self, consent: Consent, led_to: str) -> None:
        """Keeps the pair for the code in the address that the administrator was led to. Raises `OtherConsentError`,
        `NotNowError`, `RefusedGrantError`."""
        given = parse_qs(urlsplit(led_to.strip()).query)
        code, state = given.get("code", [""])[0], given.get("state", [""])[0]
        if not code or state != consent.state:
            raise OtherConsentError
        grant = await self._account.oauth.redeem(code, consent.verifier)
        async with self._context.store.begin() as tx:
            await connections.connect(tx, NAME, grant.pair(self._context.clock()))

    async def links(self, starts: Iterable[str]) -> list[tuple[str, str]]:
        """For posters: the account's address with each start word, which whoever opens it only has to send. Raises
        `OaError`, `SendError`."""
        found = await self._account.api.get("v2.0/oa/getoa")
        account = str(found.get("oaid", found.get("oa_id")))
        return [(start, f"https://zalo.me/{account}?text={quote(f'/start {start}')}") for start in starts]

    async def checks(self) -> AsyncIterator[tuple[bool, str]]:
        """What is as it should be, and what is not, one by one."""
        async with self._context.store.read() as tx:
            pair = await connections.current(tx, NAME)
        if pair is None or pair.severed:
            yield False, "not connected: bot zalo connect"
            return
        yield True, f"connected; the token is renewed by {pair.due_at:%Y-%m-%d %H:%M} UTC"
        try:
            found = await self._account.api.get("v2.0/oa/getoa")
            yield True, f"the account is {found.get('name')} ({found.get('oaid', found.get('oa_id'))})"
            verified = bool(found.get("is_verified"))
            yield verified, "the account is verified" if verified else "the account is not verified: it may send little"
        except (OaError, SendError) as wrong:
            yield False, f"the account does not answer: {wrong}"
        public = self._context.public_url.startswith("https://")
        yield (
            public,
            f"the webhook is {self._context.address}{PATH}" if public else "PUBLIC_URL must begin with https://",
        )


@asynccontextmanager
async def connecting(settings: ZaloOaSettings, context: Context) -> AsyncIterator[Connecting | None]:
    """`None` where no app is set."""
    account = ZaloOa.build(settings, context)
    if account is None:
        yield None
        return
    await account.open()
    try:
        yield Connecting(account, context)
    finally:
        await account.close()
