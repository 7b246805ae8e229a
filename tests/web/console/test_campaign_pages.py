"""What else a campaign's pages do: count while somebody ticks, send the failed again, tell what came of it."""

import asyncio
import json

from bot.model import RefusedError
from bot.web.console.counts import Counts
from tests.campaigns.office import becomes, goes_out, neighbour
from tests.web.console.office import Browser, Office
from tests.web.console.test_campaigns import handed_in, paced, written

__all__ = ["paced"]


async def approved(office: Office, mai: Browser, binh: Browser) -> None:
    """Written by one, approved by the other, and sent."""
    await handed_in(mai)
    await binh.opens("/campaigns/1/approve")
    await binh.presses("Duyệt cho gửi", understood="y")
    await goes_out(office.town)


async def test_the_count_follows_what_is_ticked(paced: Office) -> None:
    """Before anything is saved the sentence and the number say what it would come to; a day that cannot be read yet
    changes neither."""
    await neighbour(paced.town, district="561")
    await neighbour(paced.town, district="555")
    mai = await paced.colleague("Mai", "editor")
    await written(mai)
    form, _ = mai._button("Thêm rồi đếm lại")
    token = form.find("input").get("value")  # type: ignore[union-attr]
    for typed, said in (
        ({"district": "561"}, ("ở Huyện Sông Hinh", "Hiện tới được 1")),
        ({"district": "561", "before": "hôm n"}, ("Hiện tới được 2",)),
    ):
        fields = {"csrf": token, "then": "preview", "how": "only", **typed}
        shown = "data-again"
        while "data-again" in shown:
            await mai.posts(mai.path, fields, Accept="application/json")
            shown = json.loads(mai.html)["whom"]
        assert all(part in shown for part in said), shown
    await mai.opens("/campaigns/1/audience")
    mai.reads("Hiện tới được 2")


async def test_exactly_the_failed_go_out_again(paced: Office) -> None:
    """Of two one was refused: that one gets it after a press, the other not twice; the log knows, and the states still
    sum to what was enrolled."""
    lan, huy = await neighbour(paced.town), await neighbour(paced.town)
    paced.town.street.trouble[huy.address.chat_id] = [RefusedError("no")]
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver", "admin")
    await approved(paced, mai, binh)
    lan.hears("Bluetooth")
    paced.town.street.heard.clear()
    await binh.opens("/campaigns/1")
    await binh.follows("Gửi lại đúng số bị lỗi (1)")
    binh.reads("1 người chưa nhận được")
    await binh.presses("Có, làm đi")
    binh.reads("Gửi lại 1 tin")
    await goes_out(paced.town)
    huy.hears("Bluetooth")
    lan.hears_nothing()
    assert "xong 2 trên 2" in (await binh.live())["progress"]
    await binh.opens("/audit")
    binh.reads("tin bị lỗi: Có")


async def test_results_by_group_text_and_time(paced: Office) -> None:
    """Whoever wonders where it worked reads it by group as well, and when it went out and was opened."""
    lan = await neighbour(paced.town, group="business", district="561")
    await neighbour(paced.town)
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await approved(paced, mai, binh)
    paced.town.passes(hours=2)
    await lan.presses("Ngừng")
    await becomes(paced.town, lan)
    await mai.opens("/campaigns/1/results")
    mai.reads(
        "Theo nhóm", "Chủ quán, doanh nghiệp1", "chưa cho biết nhóm1", "Theo giờ", "24/05 16:002", "24/05 18:0000"
    )
    await mai._get("/staff/campaigns/1/results.csv")
    assert "business" in mai.html


async def test_a_page_never_waits_for_a_long_count() -> None:
    """What is not known yet is said to be counted; once it is known it is shown, and not counted anew for a while."""

    counts, go, asked = Counts(), asyncio.Event(), []

    async def count() -> int:
        asked.append(1)
        await go.wait()
        return 42

    assert await counts.now("people", count) is None
    assert await counts.now("people", count) is None
    go.set()
    async with asyncio.timeout(5):
        while await counts.now("people", count) is None:
            await asyncio.sleep(0)
    assert await counts.now("people", count) == 42 and len(asked) == 1
    await counts.close()
