"""What Telegram says is wrong with us (https://core.telegram.org/bots/api#getwebhookinfo)."""

from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.intake import hook_at
from bot.content import N_
from bot.model import Complaint, RefusedError, SendError, UnreachableError


async def ailment(api: Api, public_url: str) -> Complaint | None:
    """The first thing that is wrong; `None` where nothing is."""
    try:
        await api("getMe")
        hook = await api("getWebhookInfo")
    except (RefusedError, UnreachableError):
        return Complaint(N_("Telegram refuses the token."), N_("Copy it anew from @BotFather into TELEGRAM_TOKEN."))
    except SendError:
        return Complaint(N_("Telegram does not answer."), N_("May this machine reach TELEGRAM_API_URL? Try with curl."))
    if hook.get("url", "") != hook_at(public_url):
        return Complaint(
            N_("The webhook at Telegram is another one than this server's."),
            N_("Start the bot: it registers its webhook. If it does run, another server uses the same token."),
            fatal=False,
        )
    if hook.get("last_error_date"):
        return Complaint(
            N_("Telegram could not call our webhook lately."),
            N_("Open PUBLIC_URL in a browser outside: is its certificate good, and does the proxy pass POST on?"),
            fatal=False,
        )
    return None
