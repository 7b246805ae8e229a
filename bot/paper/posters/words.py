"""What a poster says, in the site's first language and below it in the others that have words for it."""

from dataclasses import replace

from bot.content import N_, Library, Words
from bot.paper.posters.sheet import Lines, Sheet

TITLE = N_("Scan when you come and when you leave")


def official(library: Library, payload: str | bytes, name: str, where: str) -> Sheet:
    """A poster with the code of the official site."""
    return Sheet(payload, name, where, "", tuple(_official(words) for words in _spoken(library)), official=True)


def own(library: Library, link: str, name: str, where: str, number: str) -> Sheet:
    """A poster with a code of ours; a provisional one where there is an official site. `number` is what may be typed
    after /c/ in its address."""
    address = f"{link.partition('://')[2].partition('/c/')[0]}/c"
    provisional = library.site.official is not None
    lines = tuple(_own(words, address, number, provisional) for words in _spoken(library))
    return Sheet(link, name, where, number, lines)


def _spoken(library: Library) -> list[Words]:
    return [words for words in library.words.values() if words.own(TITLE)]


def _official(words: Words) -> Lines:
    return _lines(words, N_("Open {official_readers}"), N_("Do what the screen says"), N_("Scan again when you leave"))


def _own(words: Words, address: str, number: str, provisional: bool) -> Lines:
    steps = N_("Open the {readers}"), N_("Check the name of the place"), N_("Press to say that you are here")
    return replace(
        _lines(words, *steps),
        typed=words(N_("Cannot scan? Open {address}/{number}"), address=address, number=number) if number else "",
        notice=words(N_("Provisional code of {region}, until this place has its code of {declare}"))
        if provisional
        else "",
    )


def _lines(words: Words, first: str, third: str, fourth: str) -> Lines:
    """What every poster says; in its second step the code is scanned."""
    return Lines(
        language=words.language,
        title=words(TITLE),
        steps=(words(first), words(N_("Point it at this code")), words(third), words(fourth)),
        typed="",
        hotline=words(N_("Need help? Call {hotline}")),
        hang=words(N_("Hang this up indoors, at eye level")),
    )
