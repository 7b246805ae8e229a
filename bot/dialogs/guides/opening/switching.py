"""From one phone to another: at once, where that one was left, or later."""

from typing import Any

from bot.content import N_, Guide
from bot.dialogs.guides.asked import BRAND, asked, asking_guide, asks, explained, parts
from bot.dialogs.guides.opening.phones import ANEW, named
from bot.dialogs.guides.pages import Reading
from bot.dialogs.guides.saying import said_of
from bot.engine import Next, Open, Turn
from bot.model import Message
from bot.store.people import progress
from bot.understanding import Kind, OnScreen, Zone


async def other_phone(turn: Turn[Reading], reading: Guide, said: OnScreen) -> Next | None:
    """The guide of another kind of phone, where that is told: "không thấy CH Play, phía sau có trái táo"; where it was
    left, for whoever comes back to it ("khoan, máy Huawei chưa xong"). What is only mentioned ("tin nhắn qua cục
    gạch"), or what this one is compared with ("máy ảnh Oppo hỏi vị trí, sao máy em không"), changes nothing."""
    found = named(turn, hints=True)
    if said.pauses or ((found.compared or (said.shows and said.answer)) and not found.switches):
        return None
    guides = found.guides or _surely_wished(turn)
    others = [guide for guide in guides if guide != turn.data.guide and _is_for_a_phone(turn)]
    if not found.guides and _is_denied(turn):
        return Open("guide", f"{asking_guide(turn)}/{ANEW}")
    if others and _is_for_later(turn, reading):
        turn.say(N_("When this phone is done, type which one is next, and I begin with that one. First this one:"))
        return None
    if found.another and not (found.guides or _is_on_the_way(reading, said)) and reading.tracked and not asks(turn):
        await _finish_this(turn, reading)
        return Open("guide", f"{asking_guide(turn)}/{ANEW}")
    if len(others) != 1 or (turn.data.guide in found.guides and not found.switches):
        return None
    return await _opened(turn, reading, said, others[0])


async def _opened(turn: Turn[Reading], reading: Guide, said: OnScreen, to: str) -> Next | None:
    if await _was_left(turn, to) and (said.returns or (_reports(said) and not said.anew)):
        return Open("guide", to)
    found, tracked = named(turn, hints=True), to in turn.services.library.tracked
    brief = len(turn.update.text.split()) <= BRAND
    first = turn.data.page == reading.pages[0].id and not asks(turn)
    plainly = found.only or _is_denied(turn) or (to in _surely_wished(turn) and not asks(turn))
    means = plainly or found.switches or brief or (tracked and (said.stuck or found.wishes or first))
    if not means or not (plainly or said.stuck or asked(turn) in {"", *explained(turn)}):
        return None
    await _finish_this(turn, reading)
    return Open("guide", f"{to}/{ANEW}")


def _surely_wished(turn: Turn[Reading]) -> tuple[str, ...]:
    """The guide that a line surely asks for, in whatever words: "má em xài nokia đập đá"."""
    meaning = turn.meant(turn.update.text)
    if meaning.kind is not Kind.JOB or not (meaning.exact or meaning.zone is Zone.ANSWER):
        return ()
    opens = turn.services.library.jobs.opens(turn.person.language)[meaning.id]
    name, _, guide = opens.partition(":")
    return (guide,) if name == "guide" and guide else ()


def _is_denied(turn: Turn[Reading]) -> bool:
    """Whether it is said that this is no phone of the kind that the open guide is for."""
    return turn.data.guide in named(turn).denied


async def _finish_this(turn: Turn[Reading], reading: Guide) -> None:
    """Says that the phone that was in the hand is done, where that is told: "thấy Đang quét rồi, giờ tới máy em"."""
    last = reading.pages[-1]
    told = said_of(turn, reading.pages, turn.data.page, parts(turn)[0] or None)
    if reading.tracked and (told.ended or (told.page == last.id and told.shows and not told.stuck)):
        await progress.reached(turn.tx, turn.person.id, turn.data.guide, last.id, turn.now, done=True)
        turn.say(Message(reading.finish.partition("\n")[0]))


def _is_on_the_way(reading: Guide, said: OnScreen) -> bool:
    """Whether a page shows that is not the last: "gọi qua máy em thấy số rồi, nó ra 6 ô" is about the phone in hand."""
    return said.shows and not said.here and said.page not in ("", reading.pages[-1].id)


def _reports(said: OnScreen) -> bool:
    return said.done or said.shows or said.here


def _is_for_later(turn: Turn[Reading], reading: Guide) -> bool:
    """Whether it is only asked how another phone comes next: "xong máy này rồi qua iPhone thì làm sao"."""
    told, asking = parts(turn)
    phones = turn.services.understanding.known.telling.phones
    later = bool(told) and not phones(told, True).guides and bool(phones(asking, True).guides)
    return later and said_of(turn, reading.pages, turn.data.page, told).done


async def _was_left(turn: Turn[Reading], guide: str) -> bool:
    """Whether a guide was begun, and is not done."""
    rows = await progress.of(turn.tx, turn.person.id)
    return any(row.guide == guide and not row.done for row in rows)


def _is_for_a_phone(turn: Turn[Any]) -> bool:
    """Whether the guide that is open is the one for some kind of phone, or for none."""
    asking = turn.services.library.guides[turn.person.language][asking_guide(turn)]
    return any(link.to == f"guide:{turn.data.guide}" for link in asking.pages[0].choices)
