"""A colleague sends a picture of their own for a campaign: looked at before it is taken, approved with the rest."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from PIL import Image

from bot.campaigns.approval import digest
from bot.chores.sweep import UNUSED, Retention, sweep
from bot.model import Campaign
from bot.store.campaigns import campaigns, pictures
from tests.campaigns.office import goes_out
from tests.conversations.places import sends_photo
from tests.conversations.staff.test_staff import approves, colleague, office, picking, reader
from tests.people import Town

__all__ = ["office"]

PLACE = 0x8825
"""Where EXIF says at which place a picture was taken."""


def photograph(width: int = 2400, height: int = 1200, kind: str = "JPEG") -> bytes:
    """A picture as a telephone makes it: held sideways, red on its left, with the place at which it was taken."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste("red", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right to be upright
    exif.get_ifd(PLACE)[1] = "N"
    out = io.BytesIO()
    picture.save(out, kind, exif=exif)
    return out.getvalue()


async def written(town: Town) -> Campaign:
    """Mai writes a campaign with her own picture, and hands it in."""
    mai = await picking(town)
    await sends_photo(mai, photograph())
    await mai.presses("Đúng, hình này")
    await mai.says("Cô giáo dán mã ở cổng trường")
    await mai.says("A teacher puts up a code at the school gate")
    for label in ("Giữ nguyên", "Trở lại mọi người", "Vậy là đúng", "Ngay khi được duyệt", "Chuyển duyệt"):
        await mai.presses(label)
    async with town.store.read() as tx:
        (campaign,) = await campaigns.all_(tx)
    return campaign


async def test_it_is_seen_as_people_get_it_before_it_is_taken(office: Town) -> None:
    """The picture comes back upright, made smaller and without the place where it was taken; only then it is asked for,
    and a no asks for another one."""
    mai = await picking(office)
    mai.hears("hình của mình")
    await sends_photo(mai, photograph())
    mai.hears("bà con sẽ thấy y như vầy")
    shown = next(message.image for message in mai.messages if message.image)
    seen = Image.open(io.BytesIO(shown.read()))
    assert (seen.format, seen.size) == ("JPEG", (640, 1280))
    assert seen.getpixel((320, 100))[0] > 200 > 100 > seen.getpixel((320, 100))[2]  # type: ignore[index]
    assert not seen.getexif()
    await mai.presses("Hình khác")
    mai.hears("Kèm hình nào")


async def test_it_reaches_people_with_what_it_shows_in_their_language(office: Town) -> None:
    """Whoever approves sees it; then it arrives, and whoever cannot see it is told what it shows."""
    lan = await reader(office)
    campaign = await written(office)
    binh = await colleague(office, "Binh", "approver")
    await binh.does(choice="open:campaign:1/approve")
    looked = [message.image.read() for message in binh.messages if message.image]
    await approves(binh)
    await goes_out(office)
    (image,) = [message.image for message in lan.messages if message.image]
    assert image.alt == "Cô giáo dán mã ở cổng trường"
    assert image.read() == looked[0]
    assert campaign.content.alt["en"].startswith("A teacher")


async def test_another_picture_or_other_words_void_an_approval(office: Town) -> None:
    """The digest that is approved holds the picture's bytes and what it is said to show."""
    campaign = await written(office)
    approved = digest(campaign, office.library)
    async with office.store.begin() as tx:
        other = await pictures.keep(tx, photograph(900, 900), office.now)
    for change in ({"image": other}, {"alt": {**campaign.content.alt, "vi": "Khác"}}, {"alt": {}}):
        changed = replace(campaign, content=replace(campaign.content, **change))  # type: ignore[arg-type]
        assert digest(changed, office.library) != approved


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b"%PDF-1.4", "JPEG, PNG hoặc WebP"),
        (b"GIF89a" + bytes(64), "JPEG, PNG hoặc WebP"),
        (photograph(300, 300), "nhỏ quá hoặc dài quá"),
        (photograph(2000, 400), "nhỏ quá hoặc dài quá"),
    ],
    ids=["document", "gif", "small", "long"],
)
async def test_what_nobody_could_see_is_not_taken(office: Town, sent: bytes, told: str) -> None:
    """No picture, or one too small or too long, is refused with the reason; what is offered can still be picked."""
    mai = await picking(office)
    await sends_photo(mai, sent)
    mai.hears(told)
    assert "Không kèm hình" in mai.labels


async def test_one_too_large_is_not_even_opened(office: Town) -> None:
    """More bytes than a telephone's photo has are not read."""
    mai = await picking(office)
    await sends_photo(mai, photograph(), size=10 * 1024 * 1024 + 1)
    mai.hears("tối đa 10 MB")


async def test_what_goes_with_no_campaign_is_forgotten(office: Town) -> None:
    """After thirty days; what a campaign shows stays."""
    campaign = await written(office)
    async with office.store.begin() as tx:
        unused = await pictures.keep(tx, photograph(900, 900), office.now)
    await sweep(office.store, Retention(), office.now + UNUSED - timedelta(hours=1))
    async with office.store.read() as tx:
        assert await pictures.is_kept(tx, unused)
    await sweep(office.store, Retention(), office.now + UNUSED + timedelta(hours=1))
    async with office.store.read() as tx:
        assert not await pictures.is_kept(tx, unused)
        assert await pictures.is_kept(tx, campaign.content.image)


async def test_whoever_comes_back_after_that_is_asked_for_it_again(office: Town) -> None:
    """A campaign is never kept with a picture that is gone."""
    mai = await picking(office)
    await sends_photo(mai, photograph())
    await sweep(office.store, Retention(), office.now + UNUSED + timedelta(days=1))
    for said in ("Đúng, hình này", "Cô giáo", "A teacher", "Giữ nguyên", "Trở lại mọi người", "Vậy là đúng"):
        await mai.says(said)
    await mai.presses("Ngay khi được duyệt")
    mai.hears("gửi lại giúp em", "bản nháp")
