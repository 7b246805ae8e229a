"""Connecting a bot: what people see of it before they write is set, and all that can be wrong is looked at.

Done with python-telegram-bot, which knows every field of these methods and tells its errors apart. Only a command that
an administrator calls imports this: a server has no use for it (bot/channels/telegram/api.py says why).
"""

import warnings
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import telegram
from telegram import error
from telegram.warnings import PTBDeprecationWarning

from bot.channels.telegram.incoming.intake import hook_at
from bot.channels.telegram.settings import TelegramSettings
from bot.model.errors import BotError

Line = tuple[bool, str]
"""Whether something is as it should be, and what it is."""


@dataclass(frozen=True)
class Profile:
    """What people see of the bot in one language: its name, a line, a paragraph, and what its commands do."""

    name: str
    line: str
    paragraph: str
    commands: Mapping[str, str]


class NotConnectedError(BotError):
    """Telegram could not be asked, or refused; the text says what to do."""


@asynccontextmanager
async def asked(settings: TelegramSettings) -> AsyncIterator["Connecting"]:
    """The bot of TELEGRAM_TOKEN. Raises `NotConnectedError`."""
    root = settings.telegram_api_url.rstrip("/")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)  # it warns of each 429, of a field that we do not read
        try:
            bot = telegram.Bot(
                settings.telegram_token.get_secret_value(), base_url=f"{root}/bot", base_file_url=f"{root}/file/bot"
            )
            async with bot:
                yield Connecting(bot)
        except error.TelegramError as wrong:
            raise NotConnectedError(_sentence(wrong, root)) from None  # its traceback holds the token


class Connecting:
    """One bot that has told who it is."""

    def __init__(self, bot: telegram.Bot) -> None:
        self._bot = bot

    async def set_up(self, profiles: Mapping[str | None, Profile]) -> AsyncIterator[Line]:
        """Sets what differs, language by language (`None`: all others): Telegram lets a name be changed a few times a
        day."""
        yield True, f"this is @{self._bot.username}, “{self._bot.first_name}”"
        for language, profile in profiles.items():
            for what, changed in await self._told(language, profile):
                yield True, f"{what} ({language or 'all others'}): {'set' if changed else 'as it should be'}"
        await self._bot.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
        yield True, "the menu button opens the commands"

    async def _told(self, language: str | None, profile: Profile) -> list[tuple[str, bool]]:
        name = (await self._bot.get_my_name(language_code=language)).name
        line = (await self._bot.get_my_short_description(language_code=language)).short_description
        paragraph = (await self._bot.get_my_description(language_code=language)).description
        if name != profile.name:
            await self._bot.set_my_name(profile.name, language_code=language)
        if line != profile.line:
            await self._bot.set_my_short_description(profile.line, language_code=language)
        if paragraph != profile.paragraph:
            await self._bot.set_my_description(profile.paragraph, language_code=language)
        return [
            ("name", name != profile.name),
            ("line on its page", line != profile.line),
            ("greeting before the first word", paragraph != profile.paragraph),
        ]

    async def checks(self, profiles: Mapping[str | None, Profile], public_url: str) -> AsyncIterator[Line]:
        """What is as it should be, and what is not, one by one."""
        for language, profile in profiles.items():
            shown = {one.command: one.description for one in await self._bot.get_my_commands(language_code=language)}
            good = shown == dict(profile.commands)
            yield good, f"commands ({language or 'all others'}): {len(shown)}" if good else _start("shows its commands")
        for line in _in_groups(self._bot.bot):
            yield line
        hook = await self._bot.get_webhook_info()
        for line in _updates(hook, public_url):
            yield line


def _in_groups(me: telegram.User) -> list[Line]:
    privacy = not me.can_read_all_group_messages
    groups = "it can be added to groups, where it says nothing; @BotFather, /setjoingroups, forbids that"
    return [
        (privacy, "it reads nothing in groups" if privacy else "it reads all that groups say: @BotFather, /setprivacy"),
        (True, groups if me.can_join_groups else "it cannot be added to groups"),
    ]


def _updates(hook: telegram.WebhookInfo, public_url: str) -> list[Line]:
    wanted = hook_at(public_url)
    if hook.url != wanted:
        here = _start(f"registers {wanted}" if wanted else "polls, and deletes the webhook")
        return [(False, f"updates go to {hook.url}. {here}" if hook.url else here)]
    lines = [(True, f"updates come to {wanted}" if wanted else "updates are polled: PUBLIC_URL is not set")]
    if hook.last_error_date:
        when = f"{hook.last_error_date:%Y-%m-%d %H:%M} UTC"
        lines.append((False, f"Telegram could not deliver at {when}: {hook.last_error_message}"))
    if hook.pending_update_count:
        lines.append((True, f"{hook.pending_update_count} updates wait"))
    return lines


def _start(what: str) -> str:
    return f"not yet: start the bot, which {what}"


def _sentence(wrong: error.TelegramError, root: str) -> str:
    """What to do about it."""
    match wrong:
        case error.InvalidToken():
            return "Telegram does not know this token. Copy it anew from @BotFather into TELEGRAM_TOKEN."
        case error.RetryAfter():
            return f"Telegram asks for patience: {wrong.message}. What was set stays; try again then."
        case error.BadRequest() | error.Forbidden() | error.Conflict():
            return f"Telegram refuses: {wrong.message}."
        case error.NetworkError():
            return f"{root} does not answer ({type(wrong).__name__}). May this machine reach TELEGRAM_API_URL?"
        case _:
            return f"Telegram does not do it: {wrong.message}."
