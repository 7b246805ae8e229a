"""The command line: `bot --help`. A command's module is imported when the command is called."""

import atexit
import gc
import importlib
from typing import Any

import click

from bot.commands.memory import STARTING, keep_at_most

COMMANDS = {
    "run": ("bot.commands.serving.serve:run", "Everything in one process: web, channels, reminders."),
    "serve": ("bot.commands.serving.serve:serve", "The web server and the conversations."),
    "work": (
        "bot.commands.serving.serve:work",
        "What nobody asks for: reminders, nudges, answers, forgetting.",
    ),
    "migrate": ("bot.commands.database.migrate:migrate", "Bring the database to today's tables."),
    "backup": ("bot.commands.database.backup:backup", "Write all that the database holds into one sealed file."),
    "restore": ("bot.commands.database.restore:restore", "Put a backup back into the database."),
    "seed": ("bot.commands.database.seed:seed", "Fill an empty database with a made-up province, to measure on."),
    "talk": ("bot.commands.talk:talk", "Talk to the bot in the terminal, or pipe a transcript in."),
    "check": ("bot.commands.content.check:check", "Check content and catalogs; list what the agency must confirm."),
    "doctor": ("bot.commands.doctor.command:doctor", "What is wrong with this installation, and what to do about it."),
    "messages": ("bot.commands.content.messages:messages", "Bring the catalogs to the sentences that the code says."),
    "settings": ("bot.commands.settings:settings", "Show every setting, secrets masked."),
    "faq": ("bot.commands.faq.group:faq", "Ask, evaluate and calibrate the FAQ; see what was not answered."),
    "campaign": ("bot.commands.campaign.group:campaign", "Add, list, watch and cancel reminders to many."),
    "checkpoint": ("bot.commands.checkpoint.group:checkpoint", "Verify codes, look after keys, import lists."),
    "staff": ("bot.commands.staff.group:staff", "Questions that people passed on, roles, and a new secret."),
    "telegram": ("bot.commands.telegram:telegram", "Connect a Telegram bot, check its set-up."),
    "zalo": ("bot.commands.zalo:zalo", "Connect a Zalo Official Account, check its set-up, print its menu."),
    "trace": ("bot.commands.trace:trace", "Who was at a checkpoint at the same time; for the role tracer."),
    "audit": ("bot.commands.audit:audit", "Check the log of what staff looked up."),
    "export": ("bot.commands.export:export", "Write checkpoints and FAQ for other tools."),
}


GARBAGE = 5_000
"""Objects that are made before Python looks for those that nobody holds (its own 700): nearly all that a start makes
stays, and looking through it was an eighth of the start."""


class Commands(click.Group):
    """Commands by name; `faq ask` must not wait for, or pay for, a database driver."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        if cmd_name != "faq":  # which is to fit the smallest machine
            gc.set_threshold(GARBAGE)
        keep_at_most(STARTING)
        atexit.register(gc.freeze)  # the system takes all back at once: to look through it takes a fifth of a command
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.ClickException as wrong:
            from bot.commands.terminal.telling import RefusedCommand

            raise RefusedCommand(wrong) from wrong

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.command(cls=Commands)
def main() -> None:
    """A bot that guides a province's people through an app, answers questions, registers checkpoints and reminds.

    Settings come from the environment: see `bot settings`.
    """


if __name__ == "__main__":
    main(prog_name="python -m bot")
