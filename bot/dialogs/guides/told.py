"""What somebody tells of their screen while a guide is open, and where that is in it: "nó đòi số điện thoại"."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.answering import say_answer, say_part
from bot.dialogs.guides.asked import asked, asked_besides, asks, explained, parts, tells_a_question, words_besides
from bot.dialogs.guides.going import beyond, finish, to_page
from bot.dialogs.guides.in_short import say_short, say_unknown
from bot.dialogs.guides.moving import beside, stuck, went_on
from bot.dialogs.guides.pages import Reading, is_near, say_how_far, shown
from bot.dialogs.guides.saying import SURELY, asks_else, hear_on, is_hardly_done, runs, said_of
from bot.dialogs.guides.saying import told as told_in
from bot.engine import Next, Stay, Turn
from bot.understanding import OnScreen
from bot.understanding.guided.labels import NEXT


async def told(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """Goes to the page that is told of, or beyond it where that is done, helps where something does not work, and
    answers what is asked; `None` where nothing is told."""
    said = said_of(turn, reading.pages, current.id)
    target = reading.page(said.page)
    if (said.pauses or (said.returns and not said.trouble)) and not said.answer:
        return await _away(turn, reading, current, said)
    if said.stuck and (said.trouble or not asked(turn) or _is_still(turn, current)):
        return await stuck(turn, reading, target or current, current, said)
    near = target in (None, current, reading.beside(current, 1))
    knows_better = not near and not said.shows and asked(turn)
    elsewhere = bool(knows_better) or asks_else(turn, reading.pages, current.id)
    if said.answer and not elsewhere and say_answer(turn, said.page or current.id, said.answer):
        return await _answered(turn, reading, current, target or current, said)
    if said.part and not said.odd and say_part(turn, said.page, said.part):
        _say_besides(turn)
        return await beside(turn, current, target or current)
    if runs(reading, said) and (said.what_next or not tells_a_question(turn)):
        return await finish(turn, reading, reading.pages[-1])
    if said.what_next:
        return await _told_what_next(turn, reading, current)
    if said.goes_ahead and not (target or said.done):
        return await to_page(turn, current)
    if asks(turn):
        return await _asked(turn, reading, current, target, said)
    if said.done:
        _say_besides(turn)
    return await went_on(turn, reading, current, target, said)


def _is_still(turn: Turn[Reading], current: Page) -> bool:
    """Whether what is asked is about what does not work there: the next way is told, not the first one anew."""
    topics = turn.services.understanding.known.telling.screens.topics(current.id)
    return bool(turn.data.trouble) and asked(turn) in topics


def _say_besides(turn: Turn[Reading]) -> None:
    """Answers what is asked with a report, unless the pages do."""
    text, asks = words_besides(turn)
    topic = asked_besides(turn) if asks or not _is_told(turn, text) else ""
    if topic and topic not in explained(turn):
        say_short(turn, topic)


def _is_told(turn: Turn[Reading], text: str) -> bool:
    """Whether a part of what is told is about a page: "mở lên nó hỏi số"."""
    reading, current = shown(turn)
    return bool(text) and bool(said_of(turn, reading.pages, current.id, text).page)


async def _away(turn: Turn[Reading], reading: Guide, current: Page, said: OnScreen) -> Next:
    """Whoever puts it off, or comes back, finds the page where they left it: not the one after that, unless they say
    that it is done."""
    _say_besides(turn)
    if said.returns and not said.pauses:
        if said.done and said.page:
            return await went_on(turn, reading, current, reading.page(said.page), said) or Stay()
        turn.say(N_("We go on where you left off."))
        return await to_page(turn, current)
    following = reading.beside(reading.page(said.page) or current, 1) if said.done else None
    if following is not None:
        await to_page(turn, following)
    return say_pause(turn)


def say_pause(turn: Turn[Reading]) -> Next:
    """One kind line, and the place is kept."""
    turn.say(N_("All right, no hurry: I keep your place at this step. Type “go on” when you are back."))
    turn.data.away = True
    return Stay(put=False)


async def _answered(turn: Turn[Reading], reading: Guide, current: Page, target: Page, said: OnScreen) -> Next:
    """On, where something is told to be done before it was asked; never back for a question."""
    before = said_of(turn, reading.pages, current.id, told_in(turn))
    if runs(reading, said):
        return await finish(turn, reading, target)
    of_it = said.page == current.id and before.page in ("", current.id)
    asks_of_it = of_it and asks(turn)  # "ghi số rồi, bấm kích hoạt hả"
    if (before.done or before.ended) and not asks_of_it:
        return await went_on(turn, reading, current, reading.page(before.page), before) or Stay()
    if not said.page:
        return Stay()
    far = not (before.shows or (said.shows and is_near(reading, current, target)))
    back = reading.position(target) < reading.position(current)
    return Stay() if back or far else await beside(turn, current, target)


async def _told_what_next(turn: Turn[Reading], reading: Guide, current: Page) -> Next:
    """Whoever asks what to do now is shown it, after what they say that they did; or how far they are. What sounds so
    and is surely a question of its own is answered."""
    topic = asked(turn) or (asked_besides(turn) if tells_a_question(turn) else "")
    if topic and topic not in explained(turn):
        say_short(turn, topic)
    before = said_of(turn, reading.pages, current.id, told_in(turn) or None)
    went = await went_on(turn, reading, current, reading.page(before.page), before)
    if went is None and (not topic or topic in explained(turn)) and _goes_on(turn, reading, current):
        return await beyond(turn, reading, current)
    if went is None:
        say_how_far(turn, reading, current)
    return went or await to_page(turn, current)


def _goes_on(turn: Turn[Reading], reading: Guide, current: Page) -> bool:
    """Whether the line surely says that the page is done, in no part of its own: "bấm đồng ý rồi đó rồi sao nữa"."""
    found = hear_on(turn, reading, current)
    return found.chance >= SURELY and any(label.kind == NEXT for label in found.labels[:1])


async def _asked(
    turn: Turn[Reading], reading: Guide, current: Page, target: Page | None, said: OnScreen
) -> Next | None:
    """What is asked is answered, and only what is told besides moves on: no question does, and none is answered by the
    page alone."""
    before = said_of(turn, reading.pages, current.id, told_in(turn))
    went = (before.done and not is_hardly_done(turn, reading, current, before)) or before.ended or before.solved
    shows = target is not None and said.shows and (before.shows or is_near(reading, current, target))
    topic = asked(turn) or asked_besides(turn)
    if topic and topic not in explained(turn) and (went or shows or _is_beside(turn, target, topic)):
        say_short(turn, topic)
    elif not (went or shows):
        return None
    elif not topic and _is_new(turn, reading, current):
        say_unknown(turn)
    elif said.done and not went:
        return await went_on(turn, reading, current, target, said)  # "tải xong rồi, giờ mở lên hả" only wants a nod
    if went and not (shows and target is not current):
        return await went_on(turn, reading, current, reading.page(before.page), before)
    return await beside(turn, current, target) if target and (went or shows) else Stay()


def _is_new(turn: Turn[Reading], reading: Guide, current: Page) -> bool:
    """Whether what is asked is more than a word about pages: "chữ cài đặt đâu, chỉ có chữ mở" needs nobody."""
    said = said_of(turn, reading.pages, current.id, parts(turn)[1])
    return tells_a_question(turn) and not (said.page or said.stuck)


def _is_beside(turn: Turn[Reading], page: Page | None, topic: str) -> bool:
    return page is not None and topic in turn.services.understanding.known.telling.screens.topics(page.id)
