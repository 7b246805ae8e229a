"""A campaign is rehearsed in the console."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.model import Office as Paces
from bot.model import Tariff
from tests.campaigns.office import goes_out, neighbour
from tests.conversations.staff.test_staff import shown
from tests.people import Town
from tests.web.console.office import Browser, Office, open_office
from tests.web.console.test_campaigns import handed_in


@pytest.fixture
async def charged(town: Town) -> AsyncIterator[Office]:
    """The console of an office whose street charges."""
    tariff = Tariff(55, "₫")
    office = Paces(paces={"street": 30.0}, tariffs={"street": tariff}, shown=shown)
    town.conversation.services = replace(town.conversation.services, office=office)
    town.street.tariff, town.channels = tariff, (town.street,)
    async with open_office(town) as opened:
        yield opened


async def rehearsed(browser: Browser) -> None:
    """Presses, and looks until it is done."""
    await browser.presses("Diễn tập")
    async with asyncio.timeout(30):
        while "Đang diễn tập" in (await browser.live())["foretold"]:
            await asyncio.sleep(0.02)
    await browser.opens(browser.path.removeprefix("/staff"))


async def test_what_is_foretold_stands_beside_what_happened(charged: Office) -> None:
    """Two get it, one has reminders off; nothing goes out by rehearsing; afterwards the ledger stands beside it."""
    lan, hoa = await neighbour(charged.town), await neighbour(charged.town)
    await neighbour(charged.town, reminders=False)
    mai, binh = await charged.colleague("Mai", "editor"), await charged.colleague("Bình", "approver")
    await handed_in(mai)
    await mai.follows("Diễn tập")
    await rehearsed(mai)
    mai.reads("đã gửi2–", "Gửi đi 2 tin, trong đó 2 tin tính tiền.", "110 ₫", "1 tắt tin nhắc")
    lan.does_not_hear("Bluetooth nhé")
    await binh.opens("/campaigns/1/approve")
    await binh.presses("Duyệt cho gửi", understood="y")
    await goes_out(charged.town)
    hoa.hears("Bluetooth nhé")
    await mai.opens("/campaigns/1/rehearsal")
    mai.reads("đã gửi22", "tin tính tiền22")
