""" "Delete my data" means it, and "what do you know about me?" shows all there is."""

from datetime import timedelta

from bot.campaigns import replies
from bot.model.audience import EVERYBODY
from bot.store import campaigns, checkpoints, claims, enrolment, notices, outbox, tickets
from bot.store.lanes import Pace
from tests.conversations.scenes import ANSWER, QUESTION, everything, owner_at, registered
from tests.people import Citizen, Town

OF_A_PERSON = ("person", "address", "session", "progress", "checkpoint", "ticket", "outbox", "notice")
"""Tables whose rows belong to somebody."""


async def well_known(town: Town) -> Citizen:
    """Somebody who has left something in every table that can hold anything about a person."""
    lan = await registered(town)
    for said in ("/noio", "Hai Riêng", "Người dân", "/start reminders", "Có, nhắc tôi", "/start android"):
        await lan.says(said)
    await lan.says("/canbogiup")
    await lan.says("Quán tôi có hai cửa, dán mấy mã vậy cán bộ")
    lan.hears("Em đã chuyển câu hỏi")
    async with town.store.begin() as tx:
        [place] = await checkpoints.everything(tx)
        await notices.handed_over(tx, place.code, 0, town.now)
        await outbox.put(tx, lan.address.chat_id, {"text": "Lan chưa đọc tin này"}, town.now)
        texts = {"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."}
        await campaigns.add(tx, "May", texts, EVERYBODY, town.now, "", town.now)
        for campaign in await campaigns.due(tx, town.now):
            await campaigns.fire(tx, campaign, None, town.now)
        for number, campaign_id in await enrolment.enrolling(tx):
            whom = await campaigns.by_id(tx, campaign_id)
            assert whom is not None
            await enrolment.enrol(tx, number, whom, ["android"], town.now)
    return lan


async def erased(town: Town, lan: Citizen) -> None:
    """Asks for everything to be deleted, and says yes."""
    await lan.says("xóa dữ liệu của tôi")
    lan.hears("Cà phê Hương", "Anh/chị chắc chưa")
    await lan.presses("Xóa hết")
    lan.hears("Em đã xóa hết")


async def test_nothing_is_left_in_any_table(town: Town) -> None:
    """Every cell of every table is looked at: no row of theirs, no chat id, no name, no question."""
    lan = await well_known(town)
    before = await everything(town.store)
    assert all(before[table] for table in (*OF_A_PERSON, "delivery")), {t: len(before[t]) for t in before}
    await erased(town, lan)
    after = await everything(town.store)
    assert {table: after[table] for table in OF_A_PERSON} == {table: [] for table in OF_A_PERSON}
    for trace in (lan.address.chat_id, "Hương", "Trần Phú", "912345678", "912 345 678", "hai cửa", "chưa đọc"):
        assert trace not in str(after)


async def test_the_ledger_of_what_was_sent_stays_true_without_the_name(town: Town) -> None:
    """Deliveries stay as counts: whose they were is blank, and what was not yet sent never will be."""
    lan = await well_known(town)
    await erased(town, lan)
    delivery = (await everything(town.store))["delivery"][0]
    assert (delivery["person_id"], delivery["chat_id"]) == (None, None)
    async with town.store.begin() as tx:
        later = town.now + timedelta(minutes=1)
        assert (await claims.claim(tx, "street", Pace(100), later)).deliveries == ()


async def test_who_comes_back_begins_anew(town: Town) -> None:
    """The next message is that of a stranger; nothing is remembered and consent is asked for again."""
    lan = await well_known(town)
    await erased(town, lan)
    await lan.says(QUESTION["vi"])
    lan.hears(ANSWER["vi"])
    lan.does_not_hear("Điểm", "Bước")
    await lan.says("/dulieu")
    lan.does_not_hear("Hai Riêng", "Người dân", "Cà phê Hương", "tin nhắc: đang bật")
    await lan.says("/dangky")
    lan.hears("Anh/chị có đồng ý không")


async def test_everybody_else_keeps_theirs(town: Town) -> None:
    """Deleting one person touches nobody else."""
    mai = await owner_at(town, "confirm")
    await erased(town, await well_known(town))
    await mai.says("đúng")
    mai.hears("Đã đăng ký xong Cà phê Hương")


async def test_thinking_better_of_it(town: Town) -> None:
    """No keeps everything."""
    lan = await well_known(town)
    before = await everything(town.store)
    await lan.says("/xoa")
    await lan.presses("Không, giữ lại")
    lan.hears("mọi thứ vẫn giữ nguyên")
    after = await everything(town.store)
    assert {t: len(rows) for t, rows in after.items() if t != "seen_update"} == {
        t: len(rows) for t, rows in before.items() if t != "seen_update"
    }


async def test_an_answer_of_staff_finds_nobody(town: Town) -> None:
    """A ticket goes with the person: staff see it no more, and no answer goes out."""
    lan = await well_known(town)
    await erased(town, lan)
    async with town.store.read() as tx:
        assert await tickets.waiting(tx) == []
    assert await replies.deliver(town.store, town.library, {"street": town.street}, town.now) == 0


async def test_about_shows_all(town: Town) -> None:
    """Place, group, reminders, each guide and each checkpoint with its phone, which only its owner sees."""
    lan = await well_known(town)
    await lan.says("/dulieu")
    lan.hears(
        "Thị trấn Hai Riêng, Huyện Sông Hinh",
        "nhóm: Người dân",
        "tin nhắc: đang bật",
        "Cài Bluezone trên Android",
        "Cà phê Hương, điện thoại 0912 345 678",
        "che",
    )


async def test_about_shows_a_stranger_how_little_it_is(town: Town) -> None:
    """Who never agreed to anything is known by code and language only."""
    lan = town.citizen()
    await lan.says("trợ lý biết gì về tôi")
    lan.hears("ngôn ngữ", "tin nhắc: đang tắt")
    lan.does_not_hear("nơi ở:", "nhóm:", "điểm kiểm dịch ")
