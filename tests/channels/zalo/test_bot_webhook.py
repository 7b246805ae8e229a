"""A Zalo bot whose updates are posted to us, and whose pictures and documents are fetched from us."""

import asyncio

import aiohttp
import pytest

from bot.app import App
from bot.limits import rules
from tests.channels.zalo import walks
from tests.emulators.zalo_bot import ZaloBotDouble

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_citizen_installs_it_over_the_webhook(bot: ZaloBotDouble, hooked: App) -> None:
    """The pages come as pictures, which Zalo fetches from this server."""
    lan = bot.person("Lan")
    await walks.installs(lan)
    assert bot.refused == []
    assert len(lan.pictures) >= 11


async def test_a_cafe_is_registered_and_its_code_can_be_read(bot: ZaloBotDouble, hooked: App) -> None:
    """The code comes as a picture; the poster to print as an address that lives for a while."""
    hoa = bot.person("Hoa")
    await walks.registers(hoa)
    shown = await hoa.hears(".pdf", within=20)
    assert walks.is_genuine(hooked, walks.code_in(hoa.pictures[-1]))
    name = shown.text.rpartition("/")[2].split()[0]
    assert (await walks.fetched(shown.text, name)).startswith(b"%PDF")
    assert bot.refused == []


async def test_a_photo_of_an_official_code_comes_back_as_a_poster(bot: ZaloBotDouble, hooked: App) -> None:
    """In either of the two names that the photo's address has in updates."""
    for field in ("photo", "photo_url"):
        bot.photo_field = field
        assert walks.is_the_official_poster(await walks.makes_a_poster(bot.person()))
    assert bot.refused == []


async def test_whoever_scans_a_code_arrives_and_leaves(bot: ZaloBotDouble, hooked: App) -> None:
    """What stands on the poster under the code is understood, and both are noted by number."""
    hoa, lan = bot.person("Hoa"), bot.person("Lan")
    await walks.registers(hoa, "Cà phê Sáu Sen")
    await hoa.hears(".pdf", within=20)
    await walks.scans(lan, await walks.code_of(hooked), "Cà phê Sáu Sen")
    assert bot.refused == []


async def test_whoever_is_ill_reads_whom_to_call(bot: ZaloBotDouble, hooked: App) -> None:
    """Nothing can be pressed, so both numbers stand in the text, before everything else."""
    lan = bot.person("Lan")
    await lan.says("con tui khó thở quá")
    shown = await lan.hears("115")
    first, second = [line for line in shown.text.splitlines() if line.strip()][:2]
    assert "115" in first and "1900 9095" in second
    assert bot.refused == []


async def test_the_webhook_needs_its_secret(bot: ZaloBotDouble, hooked: App) -> None:
    """Who does not know it is refused; a body that nobody can read as well; one without a message is let go."""
    url = f"{hooked.settings.address}/zalo/bot"
    header = {"X-Bot-Api-Secret-Token": bot.updates.secret}
    async with aiohttp.ClientSession() as session:
        for headers, body, status in (
            ({}, "{}", 403),
            ({"X-Bot-Api-Secret-Token": "guess"}, "{}", 403),
            (header, "{", 400),
            (header, "[]", 400),
            (header, '{"ok": true, "result": {"event_name": "bot.added.to.group"}}', 200),
        ):
            async with session.post(url, data=body, headers=headers) as answer:
                assert answer.status == status


async def test_a_service_that_proves_who_it_is_may_post_as_often_as_it_likes(bot: ZaloBotDouble, hooked: App) -> None:
    """All that people write comes from one address of the vendor's: what is genuine takes nothing of what one address
    may ask; whoever guesses is told to wait before long."""
    url, limits = f"{hooked.settings.address}/zalo/bot", hooked.web.limits
    vendor = {"X-Forwarded-For": "113.160.1.9"}
    genuine = {**vendor, "X-Bot-Api-Secret-Token": bot.updates.secret}
    limits.owe(rules.REQUESTS, "113.160.1.9", rules.REQUESTS.burst - 1)
    update = '{"ok": true, "result": {"event_name": "bot.added.to.group"}}'

    async def posted(headers: dict[str, str]) -> int:
        async with session.post(url, data=update, headers=headers) as answer:
            return answer.status

    async with aiohttp.ClientSession() as session:
        assert set(await asyncio.gather(*(posted(genuine) for _ in range(60)))) == {200}
        assert set(await asyncio.gather(*(posted(vendor) for _ in range(60)))) == {403, 429}


async def test_bodies_come_wrapped_or_bare_and_often(bot: ZaloBotDouble, hooked: App) -> None:
    """Both forms are heard; five times the same is answered once."""
    lan, before = bot.person("Lan"), bot.methods().count("sendMessage")
    bot.updates.times = 5
    for bot.updates.wrapped in (True, False):
        await lan.says("/menu")
        await lan.hears("Anh/chị cần gì")
        await bot.updates.delivered()
        await hooked.dispatcher.drain()
    bot.updates.times = 1
    assert bot.methods().count("sendMessage") == before + 2
    assert set(bot.updates.statuses) <= {200, 503}


async def test_an_address_is_signed_and_dies(bot: ZaloBotDouble, hooked: App) -> None:
    """One sign changed, another path or an older stamp: there is nothing there."""
    hoa = bot.person("Hoa")
    await walks.registers(hoa, "Tạp hóa Bảy")
    shown = await hoa.hears(".pdf", within=20)
    address = next(word for word in shown.text.split() if word.startswith("http"))
    head, _, rest = address.partition("/zalo/bot/files/")
    stamp, signature, digest = rest.partition("/")[0].split(".")
    flipped = signature[:-1] + ("0" if signature[-1] != "0" else "1")
    async with aiohttp.ClientSession() as session:
        wrong = (f"{stamp}.{flipped}.{digest}", f"0.{signature}.{digest}", f"{stamp}.{signature}.{'0' * 64}", "x")
        for ticket in wrong:
            async with session.get(f"{head}/zalo/bot/files/{ticket}/a.pdf") as answer:
                assert answer.status == 404
        async with session.get(address) as answer:
            assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")


async def test_a_picture_that_zalo_does_not_take_is_said_in_words(bot: ZaloBotDouble, hooked: App) -> None:
    """The words of its page arrive all the same."""
    bot.fault("body", "sendPhoto", body={"ok": False, "error_code": 400, "description": "?"})
    lan = bot.person("Lan")
    await lan.says("/start android")
    shown = await lan.hears("Bước 1")
    assert shown.text.startswith("[") and shown.picture == b""
