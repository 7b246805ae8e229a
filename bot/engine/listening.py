"""What an update does to the dialogs that are open, once it is known what it means."""

from dataclasses import replace

from bot.content import N_
from bot.content.sayings.small_words import GOODBYE, THANKS, WAIT
from bot.engine.hearing import heard
from bot.engine.hearing.about import answered
from bot.engine.hearing.beside import agreed_and_asked, told_and_asked
from bot.engine.hearing.choosing import choice_of, pressed
from bot.engine.hearing.deciding import decide
from bot.engine.hearing.first import calling, caring, illness, own_case
from bot.engine.hearing.first.addressed import addressed
from bot.engine.hearing.first.both import picked_both
from bot.engine.hearing.first.chatting import chats
from bot.engine.hearing.first.complaining import apologise, complained
from bot.engine.hearing.first.feeling import felt, soothe, voiced
from bot.engine.hearing.first.keeping import asks_if_kept
from bot.engine.hearing.first.letting_go import follows, quits, wishes
from bot.engine.hearing.first.meant_else import is_firm
from bot.engine.hearing.first.misheard import misheard
from bot.engine.hearing.first.urging import urged
from bot.engine.hearing.partly import picked_and_asked, refused
from bot.engine.hearing.wanted import foretold
from bot.engine.hearing.words.assent import begins_with_thanks
from bot.engine.hearing.words.elsewhere import elsewhere
from bot.engine.hearing.words.parting import closed, parting, welcomed
from bot.engine.hearing.words.small_words import small_word
from bot.engine.hearing.words.sound import sound_of
from bot.engine.stack import resuming
from bot.engine.stack.asides import say_aside
from bot.engine.stack.dialog_stack import DialogStack
from bot.model import Illness, Message

PARTING = (GOODBYE, THANKS)
"""What somebody says who is about to go."""


async def hear(stack: DialogStack) -> None:
    """Understands the update of a turn and does what it asks."""
    if stack.prepared.dialog and not stack.update.text:
        await _take(stack, stack.prepared.dialog)
        return
    illness.released(stack)
    misheard(stack)
    own_case.noted(stack)
    calling.noted(stack)
    again = urged(stack)
    place = stack.services.understanding.known.place(stack.update.text) if stack.session.offered else 0
    chosen = choice_of(stack.update, stack.session, stack.dialogs, stack.services.library, place)
    sorry = None if chosen or again else complained(stack)
    sign = None if chosen else caring.told_beside(stack)
    ill, closes = stack.session.ill, None if chosen else parting(stack)
    firmly = None if chosen or not is_firm(stack) else own_case.asked(stack)  # "thôi, mai rảnh rồi khai"
    feeling = None if chosen else felt(stack)
    at_once = (
        chosen
        or again
        or sorry
        or closed(stack, closes)
        or addressed(stack)
        or follows(stack)
        or wishes(stack)
        or firmly
        or asks_if_kept(stack)
        or quits(stack)
        or voiced(stack, feeling)
    )
    own = None if at_once or refused(stack) else own_case.asked(stack)  # whoever refuses first has that heard
    what = at_once or own or chats(stack) or await _beside(stack) or _heard(stack)
    if sign is not None and isinstance(what, heard.Aside) and what.arg == WAIT:
        what = heard.Nothing()  # "ê khoan, thằng phụ xe kêu nóng lạnh": whoever tells that cannot take their time
    await _do(stack, what)
    if sign is not None:
        await caring.care(stack, sign)
    soothe(stack, feeling, what)
    welcomed(stack, closes, what)
    apologise(stack, what)
    if stack.unheard:
        stack.unheard = False
        await hear(stack)
    elif ill is not None and stack.session.ill is ill:
        _pass(stack, ill, what)


def _pass(stack: DialogStack, ill: Illness, what: heard.Heard) -> None:
    """Something else was heard while somebody is ill; the first time a line above the answer has that in mind."""
    given = stack.services.library.urgent(stack.person.language)
    is_said = isinstance(what, heard.Aside) and (what.arg in PARTING or what.dialog == "feeling")
    answered = isinstance(what, heard.Means | heard.Nothing) or is_said
    if given and given.reminder and answered and not (ill.idle or ill.help):
        stack.said.insert(0, Message(given.reminder))
    urgency = stack.services.understanding.known.illness.urgency
    is_own = isinstance(what, heard.Aside) and what.dialog == "own"  # asked because somebody is ill
    if not is_own and stack.session.topic not in urgency.near - urgency.topics:
        stack.session = replace(stack.session, ill=illness.passed(ill))


async def _beside(stack: DialogStack) -> heard.Heard | None:
    """What is left to do of an update that asks about what is open, or says yes and asks something."""
    text = stack.update.text
    if not text or stack.keeps_words or stack.update.forwarded:
        return None
    meaning = stack.meaning()
    if meaning.urgent or meaning.secret or (stack.session.ill is not None and meaning.after):
        return None
    if both := await picked_both(stack):
        return both
    agreed = await agreed_and_asked(stack) or await picked_and_asked(stack)
    if agreed is not None:
        return pressed(agreed.value, stack.session, stack.dialogs)
    await told_and_asked(stack)
    return heard.Nothing() if await answered(stack) else None


async def _do(stack: DialogStack, what: heard.Heard) -> None:
    match what:
        case heard.Opens(dialog, arg):
            await stack.open(dialog, arg or _told_for(stack, dialog))
        case heard.Picks(value):
            await stack.answer(value)
        case heard.Stale():
            stack.say(N_("That button belongs to an earlier question. Here is where we are:"))
            await stack.again()
        case heard.Leaves(later, asked):
            await resuming.leave(stack, later, asked)
        case heard.Back(to_first):
            await stack.back(to_first)
        case heard.Nothing():
            pass
        case heard.Again(in_short):
            await stack.again(in_short)
        case heard.Aside() as aside:
            await say_aside(stack, aside)
        case heard.Answers():
            likely = _likely(stack)
            if not await stack.answer(None, or_else=likely is not None) and likely is not None:
                await _do(stack, likely)
        case heard.Means():
            await stack.mean()


def _told_for(stack: DialogStack, name: str) -> str:
    """What is told with the yes that begins a dialog: "ừ đăng ký, quán Mây, phường 3"; "" for no more than a yes."""
    dialog, text = stack.dialogs.get(name), stack.update.text
    if dialog is None or not dialog.hears or stack.update.choice or text.startswith("/"):
        return ""
    return text if foretold(stack, name, text) else ""


async def _take(stack: DialogStack, dialog: str) -> None:
    """Begins the dialog that a file is for, and gives it the file at once: it is not asked for again. Whoever has to
    agree first is asked that."""
    await stack.open(dialog)
    if stack.session.frames and stack.session.frames[-1].dialog == dialog:
        stack.said.clear()
        await stack.answer(None)


def _heard(stack: DialogStack) -> heard.Heard:
    """What words are taken for; where all that is typed is kept, nothing but an answer."""
    step, text = stack.step, stack.update.text
    if not text or (stack.session.frames and (stack.keeps_words or step is None)):
        return heard.Answers() if stack.session.frames else heard.Means()
    stack.services.figures.meant(stack.meaning().zone)
    return decide(stack.meaning(), stack.session, stack.dialogs, step, sound_of(stack))


def _likely(stack: DialogStack) -> heard.Heard | None:
    """What words are taken for that fit no answer and are most like a small word: "chuẩn không cần chỉnh"; or that
    are about who is ill."""
    step = stack.step
    if step is None or not stack.update.text or stack.keeps_words or stack.wishes_else():
        return None
    meaning, ill = stack.meaning(), stack.session.ill
    thanks = begins_with_thanks(stack.update.text, stack.services.understanding, stack.person.language)
    small = small_word(THANKS if thanks else meaning.likely, stack.session, stack.dialogs, step)
    asks = stack.services.understanding.known.asks(stack.update.text)
    if ill is not None and not (ill.over or meaning.likely or asks or elsewhere(stack)):
        return illness.told(ill.topic, meaning, ill)
    return None if isinstance(small, heard.Again | heard.Answers) else small
