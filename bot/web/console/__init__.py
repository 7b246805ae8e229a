"""/staff: where colleagues work in a browser. Pages call what the chat and the command line call: no rule of who may
do what with a campaign, a ticket or a checkpoint lives here, only which role may open which page."""

from bot.web.console.server import make_console

__all__ = ["make_console"]
