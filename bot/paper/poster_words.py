"""What a poster says, in the site's first language and below it in the others that have words for it."""

from bot.content import N_, Library, Words
from bot.paper.sheet import Lines, Sheet

TITLE = N_("Scan when you come and when you leave")


def sheet(library: Library, payload: str | bytes, name: str, where: str, number: str = "") -> Sheet:
    """A poster of this payload. `number` is what may be typed after /c/ in its address; empty where nothing may."""
    address = payload.partition("://")[2].partition("/c/")[0] if isinstance(payload, str) else ""
    said = [_lines(words, f"{address}/c", number) for words in library.words.values() if words.own(TITLE)]
    return Sheet(payload, name, where, number, tuple(said))


def _lines(words: Words, address: str, number: str) -> Lines:
    typed = words(N_("Cannot scan? Open {address}/{number}"), address=address, number=number)
    return Lines(
        language=words.language,
        title=words(TITLE),
        steps=(
            words(N_("Open Zalo, {app} or camera")),
            words(N_("Point it at this code")),
            words(N_("Check the name of the place")),
            words(N_("Press to say that you are here")),
        ),
        typed=typed if number else "",
        hotline=words(N_("Need help? Call {hotline}")),
        hang=words(N_("Hang this up indoors, at eye level")),
    )
