"""Where a colleague begins, who works here, and what was done."""

import re

from bot.folders import ROOT
from bot.store.people import progress
from bot.store.staff import audit
from bot.web.console.people.deeds import DEEDS
from bot.web.console.people.particulars import KEYS
from tests.campaigns.office import becomes, neighbour
from tests.web.console.office import Office
from tests.web.console.test_inbox import asks


async def test_the_overview_says_where_the_province_stands(office: Office) -> None:
    """What waits is there at once, and leads to where it is done; numbers are counted once in five minutes, and say
    when."""
    lan = await neighbour(office.town, district="561")
    number = await becomes(office.town, lan)
    hoa = await neighbour(office.town, district="561")
    other = await becomes(office.town, hoa)
    async with office.town.store.begin() as tx:
        await progress.reached(tx, number, "android", "done", office.town.now, done=True)
        await progress.reached(tx, other, "android", "otp", office.town.now)
    await asks(office, "Mã QR in cỡ nào vậy cán bộ?")
    mai = await office.colleague("Mai", "editor")
    mai.reads("1 câu hỏi chờ trả lời", "Không chiến dịch nào chờ duyệt", "Huyện Sông Hinh")
    mai.reads("10,98%", "Tới 40%", "lý tưởng là 60%", "1.026 điểm đã đăng ký", "Đăng ký qua trợ lý này: 0")
    mai.reads("muốn nhận tin nhắc2", "đã bắt đầu cài2", "đã xong1")
    before = mai.text
    await asks(office, "Mấy giờ làm việc vậy?")
    await mai.opens("")
    mai.reads("2 câu hỏi chờ trả lời")
    parts = await mai.live()
    assert "2 câu hỏi" in parts["waiting"]
    office.town.passes(minutes=6)
    await mai.opens("")
    assert mai.text != before
    (waits,) = re.findall(r"(\d+) câu trả lời và trang hướng dẫn có điều cần", mai.text)
    await mai.follows("có điều cần cơ quan xác nhận")
    mai.reads("đang giữ lại: chưa ai đọc được", "bà con đọc được, kèm lời chờ xác nhận")
    assert mai.html.count('<th scope="row">') == int(waits)
    for kind in ("csv", "xlsx"):
        await mai._get(f"/staff/overview.{kind}")
        assert mai.status == 200
    await mai._get("/staff/overview.csv")
    assert "Huyện Sông Hinh" in mai.body.decode("utf-8-sig")


async def test_an_admin_invites_gives_roles_and_dismisses(office: Office) -> None:
    """The link is shown once, and an invitation is in the list until it is opened or withdrawn; a role that is taken
    ends what it allowed at the next click; nobody changes their own."""
    hoa = await office.colleague("Hoa", "admin")
    mai = await office.colleague("Mai", "editor")
    await hoa.opens("/people")
    hoa.reads("Mai", "soạn tin", "chính là anh/chị")
    await hoa.presses("Tạo lời mời", name="Bình", role="approver")
    (start,) = re.findall(r"/start (staff_[\w-]+)", hoa.text)
    await hoa.presses("Tạo lời mời", name="Tư", role="admin")
    (other,) = re.findall(r"/start (staff_[\w-]+)", hoa.text)
    hoa.reads("Đã mời, chưa vào", "Dùng được đến")
    before = hoa._button("Rút lời mời của Bình")[0]
    await hoa.presses("Rút lời mời của Tư")
    hoa.reads("Đã rút lời mời", "Bình")
    hoa.does_not_read("Tư")
    somebody = office.town.citizen()
    await somebody.says(f"/start {other}")
    somebody.does_not_hear("Tư")
    binh = office.town.citizen()
    await binh.says(f"/start {start}")
    await binh.presses("Đồng ý")
    binh.hears("Chào mừng Bình")
    await hoa.opens("/people")
    hoa.does_not_read(start, "Đã mời, chưa vào")
    await hoa.posts("/staff/people/withdraw", {each.get("name"): each.get("value") for each in before.iter("input")})
    assert hoa.status == 409
    await hoa.opens("/people")
    await hoa.presses("Giao vai trò này cho Mai", role="tracer")
    hoa.reads("truy vết: tra lượt đến khi cơ quan y tế yêu cầu")
    await hoa.presses("Bớt vai trò này của Mai", role="editor")
    await mai.opens("/campaigns", 403)
    await hoa.follows("Cho Mai thôi việc ở đây")
    hoa.reads("Cho Mai thôi việc ở đây?", "truy vết: tra lượt đến")
    await hoa.presses("Có, làm đi")
    await mai.opens("", 401)
    form, _ = hoa._button("Tạo lời mời")
    token = form.find("input").get("value")  # type: ignore[union-attr]
    await hoa.posts("/staff/people/role", {"csrf": token, "name": "Hoa", "role": "tracer", "then": "give"})
    assert hoa.status == 409
    hoa.reads("Không ai tự đổi vai trò của mình")
    async with office.town.store.read() as tx:
        done = [entry.what for entry in await audit.after(tx, 0)]
    assert done[-5:] == ["staff invited", "invitation withdrawn", "role granted", "role revoked", "staff dismissed"]


def test_whatever_is_noted_has_words() -> None:
    """What the code writes into the log is shown to colleagues in their language."""
    noting = r"audit\.record\(tx, [\w.]+|_noted\(asked, tx|_note\(tx, who|noted\(settings, by"
    written = re.compile(rf'(?:{noting}), "([a-z ]+)"')
    found = {name for path in (ROOT / "bot").rglob("*.py") for name in written.findall(path.read_text("utf-8"))}
    assert len(found) > 20 and found <= set(DEEDS), found - set(DEEDS)


async def test_the_log_speaks_the_language_of_who_reads_it(office: Office) -> None:
    """Not only what was done, but also about what, and who did it: no word of the program's own is left in a line."""
    hoa = await office.colleague("Hoa", "admin")
    detail = {"name": "Bình", "role": "approver", "device": "Chrome", "what": "campaign paused", "rows": 3}
    async with office.town.store.begin() as tx:
        await audit.record(tx, "root on the server", "role granted", detail, office.town.now)
        await audit.record(tx, "the program", "audit head noted", {"entries": 2}, office.town.now)
        await audit.record(tx, "", "role granted", dict.fromkeys(KEYS, "3"), office.town.now)
    await hoa.opens("/audit")
    hoa.reads("root trên máy chủ", "tên: Bình", "vai trò: duyệt tin", "máy: Chrome", "số dòng tải về: 3")
    hoa.reads("việc đã làm: tạm dừng chiến dịch")
    left = [f"{key}: " for key in KEYS if f"{key}: " in hoa.text]
    assert left == [] and "on the server" not in hoa.text and "the program" not in hoa.text


def test_whatever_is_noted_is_about_something_that_has_words() -> None:
    """What the code notes of what was done is called something on the page, in every file that notes anything."""
    noting = re.compile(r'(?:audit\.record\([^{}()]*|detail = )\{("[^}]*)\}')
    files = [path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py")]
    found = {key for text in files for noted in noting.findall(text) for key in re.findall(r'"([a-z_]+)":', noted)}
    assert len(found) > 15 and found <= set(KEYS), found - set(KEYS)


async def test_the_log_is_read_and_its_chain_checked(office: Office) -> None:
    """Newest first, page by page, in words and with the time here, and the state of the chain on top."""
    hoa = await office.colleague("Hoa", "admin")
    async with office.town.store.begin() as tx:
        for number in range(120):
            await audit.record(tx, "Mai", "campaign changed", {"campaign": number}, office.town.now)
    await hoa.opens("/audit")
    hoa.reads("Nhật ký còn nguyên vẹn: 121 dòng", "sửa chiến dịch", "chiến dịch: 119", "24/05/2021 16:00:00")
    hoa.does_not_read("chiến dịch: 3 ")
    await hoa.follows("Trước đó")
    hoa.reads("đăng nhập")
    await hoa.opens("/audit?before=nonsense")
    await hoa.presses("CSV")
    assert "log exported" in hoa.body.decode("utf-8-sig")
