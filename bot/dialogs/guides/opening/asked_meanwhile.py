"""What is asked while it is not known which phone it is, and of no page."""

from bot.dialogs.guides.answering import lacks_page, say_answer
from bot.dialogs.guides.asked import LIKELY
from bot.dialogs.guides.in_short import say_short
from bot.dialogs.guides.opening.something_else import names_other_things
from bot.dialogs.guides.pages import Reading, shown
from bot.dialogs.guides.saying import said_of
from bot.engine import Next, Stay, Turn
from bot.understanding import Kind, Zone


def says_beside(turn: Turn[Reading]) -> bool:
    """Whether something is asked, and said, that is the same whichever phone and page it is: "app nặng mấy mb"."""
    said = said_of(turn, shown(turn)[0].pages, turn.data.page)
    if lacks_page(turn, said.answer) or names_other_things(turn, said):
        return False
    return bool(said.answer) and not said.stuck and say_answer(turn, turn.data.page, said.answer)


def say_likely(turn: Turn[Reading]) -> Next | None:
    """The answer to a question that hardly sounds like one, and is not surely known: "bắt bật vị trí là s :v"."""
    understanding, meaning = turn.services.understanding, turn.meant(turn.update.text)
    likely = meaning.kind is Kind.TOPIC and meaning.zone is Zone.CHOOSE and meaning.first >= LIKELY
    if not likely or understanding.known.asks(turn.update.text):
        return None
    say_short(turn, meaning.topics[0].id, sure=False)
    return Stay(put=False)
