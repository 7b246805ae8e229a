"""What the turns are measured against: bots that say back what they hear and keep nothing, behind a webhook, as the
documentation of their libraries has them. `python -m tests.bench.echoes NAME PORT API_ROOT` serves one."""

import logging
import sys

from aiohttp import web

TOKEN = "42:benchmark"
PATH = "/telegram"


def aiogram(port: int, root: str) -> None:
    """https://docs.aiogram.dev/en/latest/dispatcher/webhook.html"""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(root)))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(app, PATH)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


def telegram(port: int, root: str) -> None:
    """https://docs.python-telegram-bot.org/en/stable/examples.customwebhookbot.html, on aiohttp's server."""
    from telegram import Update
    from telegram.ext import Application, ContextTypes, MessageHandler, filters

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message:
            await update.message.reply_text(update.message.text or "")

    bot = Application.builder().token(TOKEN).base_url(f"{root}/bot").updater(None).concurrent_updates(256).build()
    bot.add_handler(MessageHandler(filters.TEXT, echo))

    async def take(request: web.Request) -> web.Response:
        await bot.update_queue.put(Update.de_json(await request.json(), bot.bot))
        return web.Response()

    async def start(_app: web.Application) -> None:
        await bot.initialize()
        await bot.start()

    app = web.Application()
    app.router.add_post(PATH, take)
    app.on_startup.append(start)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


ECHOES = {"aiogram": aiogram, "python-telegram-bot": telegram}

if __name__ == "__main__":
    logging.disable(logging.INFO)
    ECHOES[sys.argv[1]](int(sys.argv[2]), sys.argv[3])
