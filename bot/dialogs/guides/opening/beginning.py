"""Where a guide opens: at its first page, where it was left, or at the page that is told of."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.answering import is_answered, say_answer
from bot.dialogs.guides.asked import LIKELY, asked, asking_guide, asks, explained
from bot.dialogs.guides.going import follow, to_page, unfinished
from bot.dialogs.guides.heard.in_vain import is_in_vain
from bot.dialogs.guides.helping import is_mild
from bot.dialogs.guides.in_short import say_short
from bot.dialogs.guides.moving import still_stuck
from bot.dialogs.guides.opening.meanwhile import say_meanwhile
from bot.dialogs.guides.opening.phones import ANEW, is_in_general, known, named, phone_told, phones_told
from bot.dialogs.guides.opening.unplaced import told_of_it
from bot.dialogs.guides.pages import Reading, asks_for_phone
from bot.dialogs.guides.saying import is_telling, said_of
from bot.dialogs.guides.told import told
from bot.engine import Done, Next, Open, Proceed, Turn
from bot.store.people import progress
from bot.understanding import Kind, OnScreen
from bot.understanding.telling.said import ABSENT

BRIEF = 8
"""Words of whoever only names a phone, and what it has not got."""


async def begin(turn: Turn[Reading], arg: str) -> Next:
    """ "android" opens a guide where it was left, "android/otp" a page, "android/otp/absent" what did not work there;
    nothing the one that was left last."""
    name, _, at = arg.partition("/")
    page_id, _, turn.data.trouble = at.partition("/")
    guides = turn.services.library.guides[turn.person.language]
    left = await unfinished(turn)
    if not name:
        name = left[0].guide if left else asking_guide(turn)
    if name not in guides:
        return Open("menu")
    if guides[name].tracked and not page_id and (phones := phones_told(turn)):
        name = phones[0] if len(phones) == 1 else asking_guide(turn)
    turn.data.guide = name
    if guides[name].tracked:
        say_whether(turn, guides[name])
    if asks_for_phone(guides[name].pages[0], turn):
        return await _which_phone(turn, guides[name], page_id)
    kept = next((row.page for row in left if row.guide == name), "")
    return await _opened(turn, guides[name], page_id, kept)


async def _which_phone(turn: Turn[Reading], reading: Guide, at: str) -> Next:
    """Whoever says it in the wish to install is not asked: "cài cho máy Oppo". Nor is who told it before."""
    current, text = reading.pages[0], turn.update.text
    placed = await told_of_it(turn) if not at and text else None
    if isinstance(placed, Open) and placed.arg.partition("/")[0] in turn.services.library.tracked:
        return placed
    turn.data.page, turn.data.at = current.id, "" if at == ANEW else at
    turn.topic = ""  # what is said from now on is about what does not work
    told_now = phone_told(turn, reading, current) or say_meanwhile(turn, again=False)
    if told_now and turn.said and is_in_general(turn):
        return Done()  # who asks how others are helped has no phone to be asked for
    if told_now or at == ANEW or not text or text.startswith("/"):
        return told_now or await to_page(turn, current)
    before = await known(turn)
    if not before:
        return await to_page(turn, current)
    turn.say(N_("I take it that it is the same kind of phone as before; if not, type which it is."))
    return Open("guide", f"{before}/{ANEW}" if said_of(turn, reading.pages).anew else before)


async def _opened(turn: Turn[Reading], reading: Guide, page_id: str, kept: str) -> Next:
    """The page that is asked for or told of, or where it was left."""
    first = reading.pages[0]
    opened = reading.page(page_id) or reading.page(kept) or first
    link = opened.named(turn.update.text) if not page_id else None
    if link and not asked(turn):
        return await follow(turn, reading, link.to)
    turn.data.page = opened.id
    if turn.data.trouble and (helped := await _helped_on(turn, reading, opened)):
        return helped
    said = said_of(turn, reading.pages, opened.id)
    if said.trouble == ABSENT and opened is first and _is_why(turn):
        said = OnScreen()
    if (page_id == ANEW or said.anew) and not said.stuck:
        return await to_page(turn, first)
    if is_telling(said) and (page_id or said.page != opened.id or said.done or said.stuck):
        await progress.reached(turn.tx, turn.person.id, turn.data.guide, opened.id, turn.now)
        return await told(turn, reading, opened) or await to_page(turn, opened)
    if opened.id == kept != first.id:
        turn.say(N_("We go on where you left off."))
    return await to_page(turn, opened)


async def _helped_on(turn: Turn[Reading], reading: Guide, opened: Page) -> Next | None:
    """What else helps whoever did not know yet which phone it is when they were helped, and tells that with it, or that
    it was in vain; on the last page it is all that there is to be done. "bật hết rồi mà, xiaomi note 5"."""
    last = reading.beside(opened, 1) is None and not is_mild(turn, opened.id, turn.data.trouble)
    if last or is_in_vain(turn, said_of(turn, reading.pages, opened.id)):
        await progress.reached(turn.tx, turn.person.id, turn.data.guide, opened.id, turn.now)
        await still_stuck(turn, reading, opened)
        return Proceed()
    return None


def _is_why(turn: Turn[Reading]) -> bool:
    """Whether what is not there is only why the guide for a phone is wanted: "Huawei không có CH Play"; and not what
    does not work on it, "máy samsung của tui kiếm trong kho hoài không thấy"."""
    found = named(turn)
    return bool(found.guides) and (bool(found.wishes) or len(turn.update.text.split()) <= BRIEF)


def say_whether(turn: Turn[Reading], reading: Guide) -> None:
    """What whoever begins a guide asks with it: "iphone 5 cài được không" is answered before the first page comes."""
    first, text = reading.pages[0], turn.update.text
    if not text or turn.picked is not None:
        return
    said = said_of(turn, reading.pages, first.id)
    if said.answer and not said.page and say_answer(turn, first.id, said.answer):
        return  # "gửi em nguyên các bước một lượt" is answered beside any page
    meaning, found = turn.meant(text), named(turn, hints=True)
    tells = bool(found.guides) and meaning.kind is Kind.TOPIC and turn.services.understanding.known.asks(text)
    if not (asks(turn) or tells):  # "iphone 5s vẫn không cài được"
        return
    if meaning.is_sure and meaning.id in explained(turn):
        return  # "cai app sao, may oppo" asks how, which the pages tell
    wishes = meaning.kind is Kind.JOB and found.wants
    likely = not wishes and (meaning.first >= LIKELY or bool(found.guides))
    told = (one.id for one in meaning.topics[:2] if likely and one.id not in explained(turn))
    topic = next(told, "")
    if said.page == first.id and said.trouble:
        return  # that is helped with as soon as it is open
    if said.page == first.id and is_answered(turn, first.id, said.answer):
        say_answer(turn, first.id, said.answer)
    elif topic in turn.services.understanding.known.telling.screens.topics(first.id):
        say_short(turn, topic)
