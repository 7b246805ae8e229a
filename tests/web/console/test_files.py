"""Lists of the console as files for another tool."""

import csv
import io

from bot.store.people import requests
from bot.store.staff import audit, colleagues
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.web.console.office import Browser, Office
from tests.web.console.test_inbox import asks
from tests.web.console.test_looks import TEXTS

FORMULA = '=HYPERLINK("http://evil.example";"bấm vào")'


def rows(browser: Browser) -> list[dict[str, str]]:
    """What a spreadsheet program shows of the file that has just come."""
    assert browser.headers["Content-Disposition"].startswith("attachment"), browser.text
    return list(csv.DictReader(io.StringIO(browser.body.decode("utf-8-sig"))))


async def test_what_people_wrote_is_taken_away_as_text(office: Office) -> None:
    """Questions and requests come with what was typed, which no spreadsheet program works out; nobody's address is in
    them, and the log says who took how many."""
    lan = await neighbour(office.town, district="561")
    await asks(office, FORMULA)
    number = await becomes(office.town, lan)
    async with office.town.store.begin() as tx:
        await requests.note(tx, number, "see", FORMULA, "Hoa", office.town.now)
    hoa = await office.colleague("Hoa", "admin")
    for path, column in (("/inbox", "question"), ("/requests", "came")):
        await hoa.opens(path)
        await hoa.presses("CSV")
        (row,) = rows(hoa)
        assert row[column] == f"'{FORMULA}"
        assert "citizen-" not in hoa.html
        for label in ("Excel", "SQLite"):
            await hoa.opens(path)
            await hoa.presses(label)
    await hoa.opens("/inbox?show=done")
    await hoa.presses("CSV")
    assert rows(hoa) == []
    async with office.town.store.read() as tx:
        last = [entry for entry in await audit.after(tx, 0) if entry.what.endswith("exported")]
    assert [entry.what for entry in last] == ["questions exported"] * 3 + ["requests exported"] * 3 + [
        "questions exported"
    ]
    assert '"rows": 1' in last[0].detail and '"rows": 0' in last[-1].detail


async def test_campaigns_and_colleagues_are_lists_too(office: Office) -> None:
    """Each campaign with its authors, when it goes out and to how many it went; each colleague with their roles, and
    whoever is invited until when."""
    await neighbour(office.town)
    await planned(office.town, TEXTS)
    await goes_out(office.town)
    hoa = await office.colleague("Hoa", "admin", "approver")
    async with office.town.store.begin() as tx:
        await colleagues.invite(tx, "a token", "Bình", "editor", office.town.now.replace(day=30))
    for path in ("/campaigns", "/people"):
        await hoa.opens(path)
        await hoa.follows("Excel")
        await hoa.opens(path)
        await hoa.follows("SQLite")
    await hoa.opens("/campaigns.csv")
    (campaign,) = rows(hoa)
    assert (campaign["name"], campaign["state"], campaign["people"], campaign["sent"]) == ("Nhắc", "finished", "1", "1")
    await hoa.opens("/people.csv")
    assert [list(row.values()) for row in rows(hoa)] == [
        ["Hoa", "admin approver", "no", ""],
        ["Bình", "editor", "no", "2021-05-30 16:00:01"],
    ]
