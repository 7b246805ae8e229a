"""What people asked in vain is answered: tried, published, known to every process, taken back, written into files."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from bot.content import load
from bot.content.overlay.files import write_back
from bot.engine.overlay import Overlay
from bot.folders import ROOT
from bot.model import Addition, Answer
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.people import questions
from bot.store.staff import additions, audit
from bot.understanding import Understanding
from tests.people import Town
from tests.web.console.office import Browser, Office, open_office

LOST = ("máy rớt xuống sông thì định danh sao", "rớt máy xuống sông rồi", "may rot xuong song lam sao dang nhap")
CONFIRM, WAITS = "Cơ quan đã xác nhận từng câu", "⏳"
KNOWN = "query\ttopic_id\tstyle\nquên mật khẩu rồi em ơi\tpassword\tplain\nhôm nay ăn gì\tnone\tplain\n"
NEW = {
    "question": "Rớt máy xuống sông thì làm sao?",
    "answer": "Cô bác ghé công an xã, mang theo căn cước để làm lại.",
    "source": "Hỏi đáp của Công an tỉnh, số 12",
    "as_of": "2021-05-01",
    "topic": "password",
    "phrasings": "\n".join(LOST),
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small content of another province, with questions whose answer is known."""
    root = tmp_path_factory.mktemp("pack") / "content"
    shutil.copytree(ROOT / "tests" / "packs" / "vneid", root)
    (root / "evaluation").mkdir()
    (root / "evaluation" / "known.tsv").write_text(KNOWN, "utf-8")
    return root


def town_of(store: Store, root: Path, sandbox: Sandbox, worker: str = "this process") -> Town:
    """The bot over that content."""
    library = load(root, ROOT / "locales")
    return Town(store, library, Understanding(library), worker, sandbox=sandbox)


@pytest.fixture
async def desk(store: Store, pack: Path, sandbox: Sandbox) -> AsyncIterator[Office]:
    """The console over it, after people asked in vain."""
    town = town_of(store, pack, sandbox)
    async with store.begin() as tx:
        for text in (*LOST, LOST[0]):
            await questions.keep(tx, questions.Missed(text, "unanswered", "", "vi", town.now))
    async with open_office(town) as opened:
        yield opened
    await town.dispatcher.drain()


async def looks_until_tried(browser: Browser) -> None:
    """Looks at the page again, as its script does, until the figures are there."""
    async with asyncio.timeout(60):
        while "Đang thử" in (await browser.live())["figures"]:
            await asyncio.sleep(0.05)
    await browser.opens(browser.path.removeprefix("/staff"))


async def test_what_is_asked_most_stands_first_then_what_was_asked_last(office: Office) -> None:
    """Whoever looks every morning finds what is new on top, behind what many ask."""
    mai = await office.colleague("Mai", "editor")
    asked = ("máy rớt xuống sông", "con bò nhà tôi đi lạc", "xe đò mấy giờ chạy", "con bò nhà tôi đi lạc")
    for text in asked:
        async with office.town.store.begin() as tx:
            await questions.keep(tx, questions.Missed(text, "unanswered", "", "vi", office.town.now))
        office.town.passes(minutes=5)
    await mai.opens("/inbox/unanswered")
    places = [mai.text.index(text) for text in ("con bò", "xe đò", "máy rớt")]
    assert places == sorted(places)


async def test_an_answer_is_tried_published_and_known_elsewhere(desk: Office, pack: Path, sandbox: Sandbox) -> None:
    """Alike questions stand together; what is written is tried before anybody gets it; once it is published, a citizen
    of another process reads it, with the word that it must still be confirmed, until somebody else who approves says
    that it is; taken back, it is gone."""
    elsewhere = town_of(desk.town.store, pack, sandbox, "another process")
    overlay = Overlay(elsewhere.store, elsewhere.library, elsewhere.conversation.learn)
    lan = elsewhere.citizen()
    await lan.says("/start")
    mai = await desk.colleague("Mai", "editor")
    await mai.opens("/inbox/unanswered")
    mai.reads("30 ngày qua: 4 câu")
    await mai.presses("CSV")
    assert f"{LOST[0]}" in mai.body.decode("utf-8-sig")
    await mai.opens("/inbox/unanswered")
    await mai.follows("rớt")
    await mai.presses("Thử câu trả lời này", **NEW)
    await overlay.look()
    await lan.says(LOST[0])
    lan.does_not_hear("công an xã")
    await looks_until_tried(mai)
    mai.reads("trong các cách hỏi của chính nó", "Đã thử trên 2 câu biết trước đáp án, 4 câu chưa ai trả lời")
    await mai.presses("Đăng")
    mai.reads("Đã đăng. Trong vòng một giây")
    await overlay.look()
    await lan.says(LOST[0])
    lan.hears("ghé công an xã", WAITS)
    await lan.says("xem thêm")
    lan.hears("số 12")
    mai.does_not_read(CONFIRM)
    binh = await desk.colleague("Bình", "approver")
    await binh.opens("/inbox/additions/1")
    await binh.presses(CONFIRM)
    binh.reads("Đã ghi là được xác nhận")
    await overlay.look()
    await lan.says(LOST[0])
    lan.hears("ghé công an xã")
    lan.does_not_hear(WAITS)
    await mai.presses("Rút lại")
    page = mai.path
    await mai.opens("/inbox/additions.csv")
    assert "công an xã" in mai.body.decode("utf-8-sig")
    await mai._get(page)
    await overlay.look()
    await lan.says(LOST[0])
    lan.does_not_hear("ghé công an xã")
    async with desk.town.store.read() as tx:
        done = [entry.what for entry in await audit.after(tx, 0) if entry.what.startswith("addition")]
    assert done == ["addition written", "addition published", "addition confirmed", "addition withdrawn"]
    await elsewhere.dispatcher.drain()


async def test_nothing_is_published_over_what_was_not_tried(desk: Office) -> None:
    """Where a colleague has published something since, the figures are no longer those: it is tried anew."""
    mai = await desk.colleague("Mai", "editor")
    for _ in range(2):
        await mai.opens("/inbox/unanswered/1")
        await mai.presses("Thử các cách hỏi này", topic="password", phrasings=LOST[2])
        await looks_until_tried(mai)
    first, token = mai.path.replace("2", "1"), {"csrf": mai._button("Đăng")[0].find("input").get("value")}  # type: ignore[union-attr]
    await mai.posts(f"{first}/publish", token)
    mai.reads("Đã đăng.")
    await mai.posts("/staff/inbox/additions/2/publish", token)
    assert mai.status == 409
    mai.reads("Chưa có gì thay đổi")
    async with desk.town.store.read() as tx:
        assert await additions.live(tx) == [Addition("vi", "password", (LOST[2],))]
    await mai.opens("/inbox/additions/2")
    mai.reads("Đang thử")
    await mai.presses("Bỏ đi")
    mai.does_not_read("đang thử")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"phrasings": "gọi 0912 345 678 giùm"}, "có số hoặc tên riêng"),
        ({"phrasings": "tôi quên mật khẩu rồi", "topic": "what"}, "đã thuộc một câu trả lời khác"),
        ({"phrasings": "tôi quên mật khẩu rồi", "topic": "password"}, "đã biết hết"),
        ({"phrasings": "x" * 401}, "401 ký tự"),
        ({"phrasings": " \n "}, "điền"),
    ],
)
async def test_the_rules_of_the_content_hold(desk: Office, typed: dict[str, str], said: str) -> None:
    """What no file may say, no colleague publishes: nobody's number, nothing twice, nothing too long."""
    mai = await desk.colleague("Mai", "editor")
    await mai.opens("/inbox/unanswered/1")
    await mai.presses("Thử các cách hỏi này", 422, **{"topic": "password", **typed})
    mai.reads(said)


async def test_what_cannot_wait_and_what_is_held_stays_so(office: Office) -> None:
    """Words of illness lead to nothing but the numbers to call, and nothing leads to an answer that is held back."""
    town = office.town
    held = next(topic.id for topic in town.library.topics["vi"].values() if topic.held)
    async with town.store.begin() as tx:
        await questions.keep(tx, questions.Missed("cái này hỏi ai", "unanswered", "", "vi", town.now))
    mai = await office.colleague("Mai", "editor")
    await mai.opens("/inbox/unanswered/1")
    await mai.presses("Thử các cách hỏi này", 422, topic="bz-what", phrasings="má tôi khó thở quá tím tái rồi")
    mai.reads("nghe như có người đang bệnh")
    await mai.presses("Thử các cách hỏi này", 422, topic=held, phrasings="cái này hỏi ai")
    mai.reads("còn giữ lại chờ cơ quan xác nhận")


async def test_only_who_approves_says_that_it_is_confirmed(desk: Office) -> None:
    """An editor's tick counts for nothing, even where somebody forges the field."""
    for name, role, sure in (("Mai", "editor", False), ("Binh", "approver", True)):
        browser = await desk.colleague(name, role)
        await browser.opens("/inbox/unanswered/1")
        form, _ = browser._button("Thử câu trả lời này")
        token = form.find("input").get("value")  # type: ignore[union-attr]
        await browser.posts(form.get("action", ""), {**NEW, "confirmed": "y", "csrf": token})
        async with desk.town.store.read() as tx:
            newest = (await additions.listed(tx))[0].addition.answer
        assert newest is not None and newest.confirmed is sure


def test_what_is_published_becomes_files(pack: Path, tmp_path: Path) -> None:
    """More ways to ask stand below the others of the file, and nothing else in it changes; an answer becomes a file as
    soon as there are eight ways to ask for it. Whoever writes twice changes nothing."""
    root = shutil.copytree(pack, tmp_path / "content")
    before = (root / "vi" / "faq" / "password.md").read_text("utf-8")
    answer = Answer("Rớt máy?", "Ghé công an: xã “nhà”.", "Số 12", date(2021, 5, 1), "password")
    few = [Addition("vi", "password", (LOST[0],)), Addition("vi", "rot-may", LOST, answer)]
    written, missing = write_back(load(root, ROOT / "locales"), few)
    assert [path.name for path in written] == ["password.md"] and missing == {"rot-may": 5}
    after = (root / "vi" / "faq" / "password.md").read_text("utf-8")
    assert after.replace(f'  - "{LOST[0]}"\n', "") == before != after
    more = [*few, Addition("vi", "rot-may", tuple(f"rớt máy lần {n}: làm sao" for n in range(5)))]
    written, missing = write_back(load(root, ROOT / "locales"), more)
    assert [path.name for path in written] == ["rot-may.md"] and not missing
    again = load(root, ROOT / "locales").topics["vi"]["rot-may"]
    assert (again.answer, again.status, again.related) == (answer.answer, "pending", ("password",))
    assert write_back(load(root, ROOT / "locales"), more) == ([], {})
