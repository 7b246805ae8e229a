"""Somebody comes back to go on with what was left."""

from bot.dialogs.answers.questions.unclear.offering import LIKELY
from bot.dialogs.guides.asked import is_about_it
from bot.dialogs.guides.going import unfinished
from bot.dialogs.guides.opening.anywhere import said_anywhere
from bot.dialogs.guides.opening.phones import tracked
from bot.dialogs.guides.pages import screen_of
from bot.dialogs.guides.saying import is_telling
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn


async def begin(turn: Turn[Nothing], guide: str) -> Next:
    """What waits, where something does; else the guide that was left, or `guide`, or the menu."""
    if turn.waiting and not guide:
        return Done()
    left = await unfinished(turn)
    if left or guide:
        return Open("guide", "" if left else guide)
    return _whether_done(turn) or _asked(turn) or Open("menu")


def _asked(turn: Turn[Nothing]) -> Open | None:
    """What somebody may ask who has nothing to go on with: "e bị F1 r nè"."""
    text = turn.update.text
    meaning = turn.meant(text) if text else None
    return Open("ask", text) if meaning and meaning.first >= LIKELY and not meaning.exact else None


def _whether_done(turn: Turn[Nothing]) -> Open | None:
    """What shows that all is done, for whoever asks just that of the app: "vô được rồi, xong chưa"."""
    if not turn.update.text or (turn.topic and not is_about_it(turn, turn.topic)):
        return None
    screen = screen_of(turn, next(iter(tracked(turn).values())).pages[-1].id)
    topic = next(iter(screen.topics), "") if screen and said_anywhere(turn).what_next else ""
    return Open("topic", topic) if topic else None


def comes_back(turn: Turn[Nothing], _: bool) -> bool:
    """Whether some words say just that: "quay lại nè, hồi nãy tới đâu rồi"."""
    said = said_anywhere(turn)
    return said.returns and not (said.pauses or is_telling(said))


left = Dialog("left", Nothing, takes_up=True, begin=begin, claims=comes_back)
