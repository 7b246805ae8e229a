"""What somebody reads who may not, or not now."""

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_, Words
from bot.web.console.page.wording import wording
from bot.web.context import WEB

SIGN_IN = N_("Please sign in")
HOW = N_("Type /canbo in the chat with {assistant} and press “Open the console”: it gives a link that works once.")

REFUSALS = {
    "stranger": (SIGN_IN, HOW),
    "forged": (SIGN_IN, HOW),
    "signed out": (SIGN_IN, N_("This browser is signed out, or was not used for a long time. {how}")),
    "role": (N_("This page is not for you"), N_("Your role does not allow that. An admin can change your roles.")),
    "csrf": (
        N_("Nothing was changed"),
        N_("This form was not made for this browser, or is too old. Go back, load the page anew and send it again."),
    ),
    "large": (N_("Nothing was changed"), ""),
    "stale": (
        N_("Nothing was changed"),
        N_("Somebody else has changed this in the meantime. Look at it as it is now, then decide."),
    ),
    "past": (
        N_("Nothing was changed"),
        N_("That can be taken back for ten minutes, and once, by whoever did it."),
    ),
    "under way": (
        N_("Nothing was changed"),
        N_("Your last answer has not left yet. Please wait a moment and send this one again."),
    ),
    "own role": (
        N_("Nothing was changed"),
        N_("Nobody changes their own roles: please ask another admin, or whoever runs the server."),
    ),
    "failed": (N_("Something went wrong"), ""),
    "campaign": (N_("Nothing was changed"), ""),
    "nowhere": (
        N_("Nothing was sent"),
        N_("The helper does not know you in a chat that it can reach. Type /canbo there and open your invitation."),
    ),
    "link": (
        N_("This link does not work any more"),
        N_("It was used already, or is older than ten minutes. {how}"),
    ),
    "nothing": (N_("There is nothing here"), N_("The address is wrong, or what was there is gone.")),
}
"""By reason: a title, and what can be done."""


def refusal(request: web.Request, words: Words, why: str, status: int, sentence: str = "") -> web.Response:
    """The page that says so; for a script, nothing but the status."""
    if "application/json" in request.headers.get("Accept", ""):
        return web.json_response({}, status=status)
    title, text = REFUSALS[why]
    context = {
        **wording(request, words, request.app[WEB].clock()),
        "title": words(title),
        "text": sentence or words(text, how=words(HOW)),
        "known": status not in (401,) and why != "link",
    }
    return aiohttp_jinja2.render_template("refused.html", request, context, status=status)
