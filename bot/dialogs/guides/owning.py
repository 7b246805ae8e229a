"""What a guide that is open hears itself, before small words and what else is understood."""

from bot.content import Guide, Page
from bot.content.sayings.small_words import HELP, MORE
from bot.dialogs.guides.asked import asked, is_about_it
from bot.dialogs.guides.pages import Reading, asks_for_phone, shown
from bot.dialogs.guides.saying import REMARKS, has_it, hear_on, said_of
from bot.engine import Turn
from bot.understanding import OnScreen
from bot.understanding.guided.labels import TROUBLE

SMALL = 2
"""Words up to which a small word is that, whatever page is open."""

ELSEWHERE = (*REMARKS, "topic", "person")
"""Kinds of what has to do with no page."""


def owns(turn: Turn[Reading]) -> bool:
    """Whether a page is passed over, which sounds as if all of it were given up: "thôi bỏ qua"; whoever says so of the
    first one gives it up. Or it is put off, or taken up, which sounds as if one went on, or back: "nhập xong rồi, mai
    mình làm tiếp", "quay lại nè, tới đâu rồi". And whoever goes ahead with the first one has yet to do it, unless they
    are asked for the phone and have the app. Nobody goes on with the guide for a phone that they say theirs is not."""
    reading, current = shown(turn)
    understanding, text = turn.services.understanding, turn.update.text
    if asks_for_phone(current, turn) and not turn.data.at and has_it(turn):
        return True
    if turn.data.trouble and understanding.known.telling.tried.insists(text, turn.person.language):
        return True  # whoever insists that what helps was done, "gửi lại rồi mà", does not want that said again
    if turn.data.guide in understanding.known.telling.phones(text).denied:
        return True
    said = said_of(turn, reading.pages, current.id)
    if (current is reading.pages[0] and said.goes_ahead) or _is_no_small_word(turn, reading, current, said):
        return True
    return said.pauses or said.returns or (said.skipped and current is not reading.pages[0])


def _is_no_small_word(turn: Turn[Reading], reading: Guide, current: Page, said: OnScreen) -> bool:
    """Whether something is learnt to be said where a page is open, "bước sau là chi" asks for no more of this one; or
    help is asked for with what does not work: "kiếm hổng ra"."""
    word, labels = turn.meant(turn.update.text).word, hear_on(turn, reading, current).labels
    if word == HELP:
        here = any(label.kind == TROUBLE and label.page == current.id for label in labels[:1])
        return here or bool(turn.data.trouble or said.trouble)
    return len(turn.update.text.split()) > SMALL and word in ("", MORE) and bool(labels)


def concerns(turn: Turn[Reading], plainly: bool) -> bool:
    """Whether a text tells of a page of the guide that is open: one that it names, or what does not work there,
    where it `plainly` does; or says, asks or does anything there."""
    reading, current = shown(turn)
    said = said_of(turn, reading.pages, current.id)
    if said.page:
        return True
    if plainly:
        return said.stuck and any(label.kind == TROUBLE for label in hear_on(turn, reading, current).labels[:1])
    tells = any(label.kind not in ELSEWHERE for label in hear_on(turn, reading, current).labels)
    return bool(said.trouble or said.answer) or tells or is_about_it(turn, asked(turn))
