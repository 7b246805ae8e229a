"""The words of the chat page: what stands on it, whatever is said there."""

from typing import Any

from bot.content import N_, Library, Words, own_name
from bot.sandbox.spreadsheets.errors import MAX_BYTES


def wording(library: Library, language: str) -> dict[str, Any]:
    """All that the page says of itself in one of the site's languages, and what the others are called."""
    return {
        "language": language,
        "others": {code: own_name(code) for code in library.site.languages if code != language},
        "texts": _texts(library.words[language]),
    }


def _texts(words: Words) -> dict[str, str]:
    return {
        "title": words(N_("{assistant}")),
        "subtitle": words(N_("{agency}")),
        "placeholder": words(N_("Type your question…")),
        "send": words(N_("Send")),
        "menu": words(N_("Menu")),
        "typing": words(N_("The helper is typing")),
        "offline": words(N_("No connection, trying again…")),
        "again": words(N_("Connected again")),
        "picked": words(N_("You picked this")),
        "copied": words(N_("Copied")),
        "download": words(N_("Download")),
        "newest": words(N_("Newest messages")),
        "you": words(N_("You")),
        "bot": words(N_("Helper")),
        "photo": words(N_("Send a photo or a list")),
        "language": words(N_("Language")),
        "privacy": words(N_("Please do not type codes, ID numbers or health records here.")),
        "close": words(N_("Close")),
        "failed": words(N_("That could not be sent. Please try again.")),
        "large": words(
            N_("That file is too large: a list may have up to {limit} MB. Please send only the list, or split it."),
            limit=MAX_BYTES // 2**20,
        ),
        "strange": words(
            N_("I cannot open that file. Photos, lists (.csv, .xlsx) and pictures in a .zip can be sent here.")
        ),
    }
