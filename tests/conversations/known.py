"""Somebody of whom everything is known that can be known of a person."""

from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa

from bot.model import Attachment, Message
from bot.model.campaigns.audience import EVERYBODY
from bot.staff import invitations, sign_in
from bot.store import Tx
from bot.store.campaigns import campaigns, nudging, responses, watches
from bot.store.chats import letters
from bot.store.ledger import enrolment
from bot.store.people import inbox, notices, people, requests
from bot.store.staff import colleagues
from bot.store.tables import delivery, metadata
from tests.conversations.places import incoming, opens_desk, owner_of, start_of
from tests.conversations.scenes import registered
from tests.files import listed
from tests.people import Citizen, Town

TEXTS = {"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."}


def tables_of_a_person() -> set[str]:
    """Tables that can hold anything about a person: those that lead to one, over however many others, and those that
    have a column for a person or a chat."""
    found = {name for name, table in metadata.tables.items() if {"person_id", "chat_id"} & set(table.c.keys())}
    found.add("person")
    while more := {table.name for table in metadata.sorted_tables if _leads_to(table, found)} - found:
        found |= more
    return found


def _leads_to(table: sa.Table, others: set[str]) -> bool:
    return any(key.column.table.name in others for key in table.foreign_keys)


class Neighbour(NamedTuple):
    """A place of somebody else's, and the end of the link that makes whoever follows it its keeper."""

    code: str
    link: str


async def neighbour(town: Town) -> Neighbour:
    """Somebody else with a place, who is looking for a keeper."""
    minh, (place,) = await owner_of(town, "Nhà văn hóa")
    await opens_desk(minh, place)
    await _looks_for_a_keeper(minh)
    return Neighbour(place.code, start_of(minh))


async def well_known(town: Town, beside: Neighbour | None = None) -> Citizen:
    """Somebody who has left something in every table that can hold anything about a person."""
    lan = await registered(town)
    for said in ("/noio", "Hai Riêng", "Người dân", "/start reminders", "Có, nhắc tôi", "/start android"):
        await lan.says(said)
    await lan.says("mỗi sáng 6 giờ nhắc tui khai báo")
    await lan.says("/noi")
    await lan.says("/canbogiup")
    await lan.says("Hồ sơ của quán tôi cán bộ nào đang giữ vậy")
    lan.hears("Em đã chuyển câu hỏi")
    async with town.store.begin() as tx:
        await inbox.add(tx, 1, inbox.Line("", "said", "Cửa trước với cửa sau", town.now))
    await _has_places(lan, beside or await neighbour(town))
    async with town.store.begin() as tx:
        someone = await people.at(tx, lan.address)
        assert someone is not None
        await _is_written_to(tx, lan, someone.id, town.now)
        await _works_here(tx, lan, someone.id, town.now)
    return lan


async def _has_places(lan: Citizen, beside: Neighbour) -> None:
    """Was at the neighbour's, is a keeper there, looks for one of her own, and has sent a list."""
    await lan.says(f"/start cp_{beside.code}")
    await lan.presses("Tôi vừa đến")
    await lan.says(f"/start {beside.link}")
    await lan.presses("nhận lời")
    await lan.says("/diem")
    await lan.presses("Cà phê Hương")
    await _looks_for_a_keeper(lan)
    await lan.says("/danhsach")
    await lan.does(attachment=Attachment.FILE, file=incoming("danh sách.csv", listed("Quầy hàng")))
    lan.hears("Đã đăng ký xong")


async def _looks_for_a_keeper(owner: Citizen) -> None:
    await owner.presses("bàn giao")
    await owner.presses("Thêm người ghi khách")


async def _is_written_to(tx: Tx, lan: Citizen, person_id: int, now: datetime) -> None:
    """One message waits in the web chat; a campaign's is to go out, and she has used its button elsewhere."""
    await letters.put(tx, lan.address, 99, [Message("Lan chưa đọc tin này")], now)
    await campaigns.add(tx, "May", TEXTS, EVERYBODY, now, "", now)
    for campaign in await campaigns.due(tx, now):
        await campaigns.fire(tx, campaign, None, now)
    for number, campaign_id in await enrolment.enrolling(tx):
        whom = await campaigns.by_id(tx, campaign_id)
        assert whom is not None
        await enrolment.enrol(tx, number, whom, ["android"], now)
    hers = await tx.scalar(sa.select(delivery.c.id).where(delivery.c.person_id == person_id))
    assert await responses.follow(tx, int(hers or 0), person_id, now) is not None
    await nudging.mark(tx, person_id, "guide:android", 0, now)
    await requests.note(tx, person_id, "see", "Đơn ngày 24/5", "Hoa", now)


async def _works_here(tx: Tx, lan: Citizen, person_id: int, now: datetime) -> None:
    """A colleague, who is to be told of a campaign and follows it, and is signed in in a browser."""
    token = await invitations.invite(tx, "Lan", "approver", now)
    colleague = await colleagues.accept(tx, token, person_id, now)
    assert colleague is not None
    used, _left = [await sign_in.link(tx, colleague, "", now) for _ in range(2)]
    await sign_in.sign_in(tx, used.rpartition("/")[2], "Chrome", "vi", now)
    (campaign,) = await campaigns.all_(tx)
    await notices.tell(tx, campaign.id, "waiting", ("approver",), now)
    await watches.begin(tx, person_id, lan.address, campaign.id)
