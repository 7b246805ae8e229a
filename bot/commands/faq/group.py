"""Asking, measuring and calibrating the FAQ, and what it left unanswered: `faq …`."""

import click

from bot.commands.faq.ask import ask
from bot.commands.faq.export import export
from bot.commands.faq.measure import calibrate, evaluate, learn_guides
from bot.commands.faq.unanswered import unanswered


@click.group()
def faq() -> None:
    """Ask, evaluate and calibrate the FAQ; see what was not answered; write back what was published."""


for command in (ask, calibrate, evaluate, export, learn_guides, unanswered):
    faq.add_command(command)
