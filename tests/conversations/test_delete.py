""" "Delete my data" means it, and "what do you know about me?" shows all there is."""

from datetime import timedelta

import pytest

from bot.chores import answers
from bot.store.ledger import claims
from bot.store.ledger.lanes import Pace
from bot.store.people import tickets
from tests.conversations.known import neighbour, tables_of_a_person, well_known
from tests.conversations.scenes import ANSWER, QUESTION, everything, owner_at
from tests.people import Citizen, Town

COUNTED = {"delivery", "response"}
"""Tables whose rows stay as counts."""


def new(rows: list[dict[str, object]], before: list[dict[str, object]]) -> list[dict[str, object]]:
    """The rows that were not there before."""
    return [row for row in rows if row not in before]


async def erased(town: Town, lan: Citizen) -> None:
    """Asks for everything to be deleted, and says yes."""
    await lan.says("xóa dữ liệu của tôi")
    lan.hears("Cà phê Hương", "Anh/chị chắc chưa")
    await lan.presses("Xóa hết")
    lan.hears("Em đã xóa hết")


async def test_nothing_is_left_in_any_table(town: Town) -> None:
    """Every cell of every table is looked at: no row of theirs, no chat id, no name, no question. A new table in
    which a person may leave something fails here until `well_known` leaves something in it."""
    beside = await neighbour(town)
    others = await everything(town.store)
    lan = await well_known(town, beside)
    left = {table: new(rows, others[table]) for table, rows in (await everything(town.store)).items()}
    assert [table for table in tables_of_a_person() if not left[table]] == []
    await erased(town, lan)
    after = await everything(town.store)
    for table in tables_of_a_person() - COUNTED:
        assert (table, new(after[table], others[table])) == (table, [])
    for trace in (
        lan.address.chat_id,
        "Hương",
        "Trần Phú",
        "912345678",
        "912 345 678",
        "Hồ sơ của quán",
        "chưa đọc",
        "Quầy",
    ):
        assert trace not in str({table: new(rows, others[table]) for table, rows in after.items()})


async def test_the_ledger_of_what_was_sent_stays_true_without_the_name(town: Town) -> None:
    """Deliveries and what was done with them stay as counts: whose they were is blank, and what was not yet sent
    never will be."""
    lan = await well_known(town)
    await erased(town, lan)
    left = await everything(town.store)
    ((delivery,), (response,)) = left["delivery"], left["response"]
    assert (delivery["person_id"], delivery["chat_id"]) == (None, None)
    assert (response["delivery_id"], response["kind"]) == (delivery["id"], "opened")
    assert not {"person_id", "chat_id"} & response.keys()
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
    assert await answers.deliver(town.store, town.library, town.outbox, town.now) == 0


async def test_about_shows_all(town: Town) -> None:
    """Place, group, reminders, each guide and each checkpoint with its phone, which only its owner sees."""
    lan = await well_known(town)
    await lan.says("/dulieu")
    lan.hears(
        "Thị trấn Hai Riêng, Huyện Sông Hinh",
        "nhóm: Người dân",
        "tin nhắc: đang bật",
        "Cài Bluezone trên Android",
        "Cà phê Hương, 12 Trần Phú, điện thoại 0912 345 678",
        "che",
    )


async def test_about_shows_a_stranger_how_little_it_is(town: Town) -> None:
    """Who never agreed to anything is known by code and language only."""
    lan = town.citizen()
    await lan.says("trợ lý biết gì về tôi")
    lan.hears("ngôn ngữ", "tin nhắc: đang tắt")
    lan.does_not_hear("nơi ở:", "nhóm:", "• điểm kiểm dịch")


async def test_only_a_plain_yes_deletes(town: Town) -> None:
    """A yes with something else beside it, or taken back, is asked again; one that echoes the question is one."""
    lan = await owner_at(town, "confirm")
    await lan.says("xóa dữ liệu của tôi")
    for said in ("ừ mà khoan", "ừ xóa giùm, mà còn cái quán thì sao", "chắc là chưa"):
        await lan.says(said)
        lan.does_not_hear("Em đã xóa hết")
        await lan.says("xóa dữ liệu của tôi")
    await lan.says("chắc chắn. xóa hết.")
    lan.hears("Em đã xóa hết")


@pytest.mark.parametrize(
    "said", ["thôi xoá hết đi", "xóa hết đi", "thoi xoa het thong tin cua tui di", "delete everything please"]
)
async def test_whoever_wants_all_deleted_while_something_is_asked_is_not_told_that_nothing_was_saved(
    town: Town, said: str
) -> None:
    """A place was just registered, and its next question waits: a wish to delete is no yes to that, and no "stop"."""
    lan = await owner_at(town, "confirm")
    await lan.says("Đúng, đăng ký")
    await lan.says(said)
    lan.hears("Em sẽ xóa hết", "Cà phê Hương", "Anh/chị chắc chưa")
