"""What people do with a reminder, and how it is counted."""

import csv
import sqlite3
from pathlib import Path

import pytest

from bot.campaigns.results import chart, rows, summary
from bot.commands.campaign.results import _write
from bot.model import Content, Lead
from bot.store.campaigns import responses
from bot.store.campaigns.responses import Tally
from bot.store.people import people, progress
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.people import Citizen, Town
from tests.pictures import opened

CONTENT = Content(
    {"vi": "Mời anh/chị cài.", "en": "Please install."},
    leads=(Lead({"vi": "Cài ngay", "en": "Install now"}, opens="guide:install"),),
)


async def tallies(town: Town, number: int = 1) -> list[Tally]:
    """What came of a campaign."""
    async with town.store.read() as tx:
        return await responses.tallies(tx, number, ["android", "iphone", "huawei"])


async def installs(town: Town, lan: Citizen) -> None:
    """Somebody says that the app works."""
    number = await becomes(town, lan)
    async with town.store.begin() as tx:
        await progress.reached(tx, number, "android", "last", town.now, done=True)


async def test_the_button_leads_on_and_is_counted_once(town: Town) -> None:
    """Pressed twice, it opens the guide twice and counts as one."""
    lan = await neighbour(town, district="559")
    await planned(town, CONTENT)
    await goes_out(town)
    button = lan.button("Cài ngay")
    for _ in range(2):
        await lan.does(choice=button.value)
        lan.hears("loại nào")
    [tally] = await tallies(town)
    assert (tally.district, tally.states["sent"], tally.opened) == ("559", 1, 1)


async def test_nobody_counts_for_somebody_else(town: Town) -> None:
    """A button of another person's delivery leads to the menu and counts for nobody."""
    lan = await neighbour(town)
    await planned(town, CONTENT)
    await goes_out(town)
    button = lan.button("Cài ngay")
    stranger = town.citizen()
    await stranger.does(choice=button.value)
    stranger.hears("Anh/chị cần gì")
    assert [one.opened for one in await tallies(town)] == [0]


async def test_an_installation_counts_for_72_hours(town: Town) -> None:
    """Lan installs after 71 hours and counts, Huy after 73 and does not, Mai had it before."""
    mai = await neighbour(town)
    await installs(town, mai)
    lan, huy = await neighbour(town), await neighbour(town)
    await planned(town, CONTENT)
    await goes_out(town)
    town.passes(hours=71)
    await installs(town, lan)
    town.passes(hours=2)
    await installs(town, huy)
    assert [(one.states["sent"], one.installed) for one in await tallies(town)] == [(3, 1)]


@pytest.mark.parametrize("word", ["HUY", "DUNG", "DỪNG", "/stop", "ngừng nhắc"])
async def test_a_stop_word_ends_reminders_at_once(town: Town, word: str) -> None:
    """Also inside a dialog: what waits is dropped, it is counted, and the next campaign does not come."""
    lan = await neighbour(town)
    await planned(town, CONTENT)
    await goes_out(town)
    await lan.says("/dangky")
    await lan.says(word)
    lan.hears("không tự nhắn")
    await planned(town, Content({"vi": "Tin thứ hai.", "en": "Second."}))
    await goes_out(town)
    lan.does_not_hear("Tin thứ hai")
    assert [one.stopped for one in await tallies(town)] == [1]


async def test_the_stop_button_counts_for_its_own_message(town: Town) -> None:
    """Pressed under an older reminder, it is put down to that one."""
    lan = await neighbour(town)
    await planned(town, CONTENT)
    await goes_out(town)
    button = lan.button("Ngừng")
    town.passes(days=1)
    await planned(town, CONTENT)
    await goes_out(town)
    await lan.does(choice=button.value)
    assert [one.stopped for one in await tallies(town, 1)] == [1]
    assert [one.stopped for one in await tallies(town, 2)] == [0]


async def test_who_is_forgotten_stays_a_number(town: Town) -> None:
    """After somebody deletes their data the counts still add up, in no district."""
    lan = await neighbour(town, district="559")
    await planned(town, CONTENT)
    await goes_out(town)
    number = await becomes(town, lan)
    async with town.store.begin() as tx:
        await people.forget(tx, number)
    assert [(one.district, one.states["sent"]) for one in await tallies(town)] == [("", 1)]


async def test_results_are_exported_and_drawn(town: Town, tmp_path: Path) -> None:
    """The CSV and the SQLite file hold the same numbers, and the picture is one that opens."""
    lan = await neighbour(town, district="559")
    await neighbour(town)
    number = await planned(town, CONTENT)
    await goes_out(town)
    await lan.presses("Cài ngay")
    found, words = await tallies(town), town.library.words["vi"]
    async with town.store.read() as tx:
        from bot.store.campaigns import campaigns

        one = await campaigns.by_id(tx, number)
    assert one is not None
    exported = rows(town.library, words, one, found)
    for name in ("r.csv", "r.db"):
        _write(tmp_path / name, exported)
    with (tmp_path / "r.csv").open(encoding="utf-8-sig") as file:
        read = [(row["district"], row["sent"], row["opened"]) for row in csv.DictReader(file)]
    database = sqlite3.connect(tmp_path / "r.db")
    kept = database.execute("SELECT district, CAST(sent AS TEXT), CAST(opened AS TEXT) FROM results").fetchall()
    database.close()
    assert read == kept == [("", "1", "0"), ("Huyện Tuy An", "1", "1")]
    assert opened(chart(town.library, words, one, found)).width == 900
    assert "1 người bấm mở" in summary(words, one, found)
