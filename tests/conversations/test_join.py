"""One person in two chats: a code from one, typed in the other, makes them one."""

import re

import sqlalchemy as sa

from bot.checkpoints import Draft
from bot.chores.notices import deliver
from bot.model import Person
from bot.store.people import notices, people
from bot.store.staff import colleagues
from bot.store.tables import person
from bot.store.visits import visits
from bot.visits.check_in import person as visiting
from tests.people import Citizen, Town


async def agreed(citizen: Citizen) -> Citizen:
    """Somebody who has agreed that something is kept."""
    await citizen.says("/nhactin")
    await citizen.presses("Tôi đồng ý")
    await citizen.presses("Không, cảm ơn")
    return citizen


async def code(citizen: Citizen) -> str:
    """A code that they get."""
    await citizen.says("/noi")
    return re.findall(r"/noi (\S+)", citizen.messages[-1].text)[-1]


async def known(town: Town, citizen: Citizen) -> Person:
    """Who they are."""
    async with town.store.read() as tx:
        found = await people.at(tx, citizen.address)
    assert found is not None
    return found


async def test_two_chats_become_one_person(town: Town) -> None:
    """What was told in either counts in both: the name, reminders, checkpoints and visits; nobody is left over."""
    here, there = await agreed(town.citizen()), await agreed(town.citizen())
    first, second = await known(town, here), await known(town, there)
    async with town.store.begin() as tx:
        await people.change(tx, first.id, name="Lan")
        await people.change(tx, second.id, reminders=True)
        draft = Draft("Cà phê Hương", "food", "555", "22015", "12 Trần Phú", "+84912345678")
        place = await town.registry.register(tx, second.id, draft, town.now)
        for who in (first, second):
            await town.visits.arrive(tx, visiting(who.id), place.code, town.now)
            town.passes(hours=1)
    typed = (await code(here)).lower().replace("-", " ")
    await there.says(f"/noi {typed}")
    there.hears("là của cùng một người")
    await there.presses("Nối lại giúp tôi")
    there.hears("cả hai chỗ")
    one = await known(town, there)
    assert (one, one.id, one.name, one.reminders) == (await known(town, here), first.id, "Lan", True)
    async with town.store.read() as tx:
        assert await tx.scalar(sa.select(sa.func.count()).select_from(person)) == 1
        assert [owned.code for owned in await town.registry.owned_by(tx, first.id)] == [place.code]
        stays = await town.visits.of(tx, visiting(first.id))
        assert len(stays) == 2 and await visits.visitor_of(tx, f"person:{second.id}") is None
    await there.says("/dulieu")
    there.hears("những chỗ nhắn tin là của anh/chị: street, street")
    await here.says("/menu")
    here.hears("Anh/chị cần gì")


async def test_a_code_counts_once_and_for_a_quarter_of_an_hour(town: Town) -> None:
    """Typed a second time, too late, in its own chat or wrongly, it does nothing."""
    here, there, thief = [await agreed(town.citizen()) for _ in range(3)]
    mine = await code(here)
    await here.says(f"/noi {mine}")
    here.hears("mã của chính chỗ này")
    await there.says("/noi 2222-2222")
    there.hears("không đúng, hoặc đã hết hạn")
    late = await code(here)
    await there.says(f"/noi {mine}")
    there.hears("không đúng, hoặc đã hết hạn")
    await there.says(f"/noi {late}")
    await thief.says(f"/noi {late}")
    await there.presses("Nối lại giúp tôi")
    there.hears("cả hai chỗ")
    await thief.presses("Nối lại giúp tôi")
    thief.hears("không đúng, hoặc đã hết hạn")
    last = await code(here)
    town.passes(minutes=16)
    await thief.says(f"/noi {last}")
    thief.hears("không đúng, hoặc đã hết hạn")


async def test_leaving_one_chat_keeps_the_other(town: Town) -> None:
    """Reminders end only where no chat is left."""
    here, there = await agreed(town.citizen()), await agreed(town.citizen())
    await there.says(f"/noi {await code(here)}")
    await there.presses("Nối lại giúp tôi")
    async with town.store.begin() as tx:
        await people.change(tx, (await people.at(tx, here.address)).id, reminders=True)  # type: ignore[union-attr]
        await people.unreachable(tx, here.address, town.now)
    assert (await known(town, there)).reminders
    async with town.store.begin() as tx:
        await people.unreachable(tx, there.address, town.now)
    assert not (await known(town, there)).reminders


async def test_two_colleagues_stay_two(town: Town) -> None:
    """Their roles are not mixed."""
    here, there = await agreed(town.citizen()), await agreed(town.citizen())
    for name, someone in (("Hoa", here), ("Bình", there)):
        async with town.store.begin() as tx:
            await colleagues.grant(tx, name, "editor", town.now)
            await colleagues.invite(tx, name, name, "editor", town.now.replace(year=2030))
            await colleagues.accept(tx, name, (await people.at(tx, someone.address)).id, town.now)  # type: ignore[union-attr]
    await there.says(f"/noi {await code(here)}")
    await there.presses("Nối lại giúp tôi")
    there.hears("để riêng")
    assert (await known(town, here)).id != (await known(town, there)).id


async def test_a_notice_comes_to_one_chat_only(town: Town) -> None:
    """Where they wrote last; what is wrong with a channel is said in both, for it may be one of them."""
    here, there = await agreed(town.citizen()), await agreed(town.citizen())
    await there.says(f"/noi {await code(here)}")
    await there.presses("Nối lại giúp tôi")
    one = await known(town, here)
    for last, other in ((here, there), (there, here)):
        town.passes(hours=1)
        await last.says("/menu")
        assert await told(town, one, "talk over") == [last.address.chat_id]
        assert other.address.chat_id in await told(town, one, "severed")


async def told(town: Town, who: Person, kind: str) -> list[str]:
    """Where somebody is told something."""
    town.street.heard = {}
    async with town.store.begin() as tx:
        await notices.of_person(tx, who.id, kind, town.now)
    await deliver(town.store, town.library, town.outbox)
    await town.outbox.drain()
    return [chat for chat, messages in town.street.heard.items() if messages]
