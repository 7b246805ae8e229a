"""A picture of one's own in the console."""

from bot.store.campaigns import campaigns, pictures
from tests.campaigns.office import goes_out, neighbour
from tests.campaigns.test_own_picture import photograph
from tests.web.console.office import Browser, Office
from tests.web.console.test_campaigns import handed_in, paced, written

__all__ = ["paced"]

SHOWS = {"shows_vi": "Cô giáo dán mã ở cổng trường", "shows_en": "A teacher puts up a code"}


async def sends(mai: Browser, content: bytes, expected: int = 200) -> None:
    """Opens the page of a draft's picture, and sends one."""
    await mai.opens("/campaigns/1/picture")
    await mai.presses("Cho tôi xem trước", expected, file=("school.jpg", content))


async def picture_of(office: Office) -> str:
    """The name of the picture that goes with the only campaign."""
    async with office.town.store.read() as tx:
        (campaign,) = await campaigns.all_(tx)
    return campaign.content.image


async def test_it_is_shown_before_it_goes_with_anything(paced: Office) -> None:
    """What was sent is on the page, at an address of ours and without where it was taken; nothing has changed. Taken
    with what it shows, it goes out, and whoever approves has seen it."""
    lan = await neighbour(paced.town)
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await written(mai)
    await mai.follows("Vậy là đúng")
    await mai.follows("Gửi hình của mình")
    await mai.presses("Cho tôi xem trước", file=("school.jpg", photograph()))
    mai.reads("bà con sẽ thấy y như vầy")
    assert await picture_of(paced) == ""
    await mai.presses("Đúng, kèm hình này", 422)
    await mai.presses("Đúng, kèm hình này", **SHOWS)
    mai.reads("Đã lưu.")
    name = await picture_of(paced)
    async with paced.client.get(f"{pictures.PATH}{name}") as answer:
        assert (answer.status, answer.content_type) == (200, "image/jpeg")
        seen = await answer.read()
    await mai.opens("/campaigns/1")
    await mai.presses("Chuyển duyệt")
    await binh.opens("/campaigns/1/approve")
    assert f'src="{pictures.PATH}{name}" alt="Cô giáo dán mã ở cổng trường"' in binh.html
    await binh.presses("Duyệt cho gửi", understood="y")
    await goes_out(paced.town)
    (image,) = [message.image for message in lan.messages if message.image]
    assert image.read() == seen


async def test_the_editor_keeps_it_and_may_pick_another(paced: Office) -> None:
    """It stands among the others with what it shows; whoever picks one of the content's loses nothing of the rest."""
    mai = await paced.colleague("Mai", "editor")
    await written(mai)
    await sends(mai, photograph())
    await mai.presses("Đúng, kèm hình này", **SHOWS)
    name = await picture_of(paced)
    await mai.opens("/campaigns/1/edit")
    mai.reads("Cô giáo dán mã ở cổng trường", *(title["vi"] for title in paced.town.library.site.pictures.values()))
    await mai.presses("Lưu", text_vi="Một câu khác.")
    assert await picture_of(paced) == name
    await mai.opens("/campaigns/1/edit")
    await mai.presses("Lưu", image="crowd.png")
    async with paced.town.store.read() as tx:
        (campaign,) = await campaigns.all_(tx)
    assert (campaign.content.image, campaign.content.alt) == ("crowd.png", {})


async def test_what_is_no_picture_is_told_and_what_was_not_sent_is_not_taken(paced: Office) -> None:
    """Another file, none at all, one that is too large, a name that was made up, a campaign that was handed in."""
    mai = await paced.colleague("Mai", "editor")
    await written(mai)
    await sends(mai, b"%PDF-1.4", 422)
    mai.reads("Em không mở được")
    await sends(mai, photograph(300, 300), 422)
    mai.reads("nhỏ quá hoặc dài quá")
    await sends(mai, b"\xff\xd8\xff" + bytes(11 * 1024 * 1024), 413)
    await sends(mai, photograph())
    await mai.presses("Đúng, kèm hình này", 409, name=f"sent-{64 * 'a'}.jpg", **SHOWS)
    await handed_in(mai)
    await mai.opens("/campaigns/2/picture", 409)
