"""Staff choose in the chat which approved template goes out to whoever has been silent for too long."""

from dataclasses import replace

import pytest

from bot.campaigns.prepared import UnreadableTemplateError, template, written
from bot.model import CampaignState, Content, Office, Tariff, Template
from bot.store.campaigns import campaigns
from tests.campaigns.office import planned
from tests.conversations.staff.test_staff import colleague
from tests.people import Citizen, Town

APPROVED = Template("street", "7711", (("name", "{name}"),))
TEXTS = {"vi": "Nhớ bật Bluetooth.", "en": "Bluetooth on."}


@pytest.fixture
async def mai(town: Town) -> Citizen:
    """An editor in a town whose street closes after a week."""
    office = Office(paces={"street": 30.0}, tariffs={"street": Tariff(55, "₫", open_hours=168)})
    town.conversation.services = replace(town.conversation.services, office=office)
    return await colleague(town, "Mai", "editor")


async def drafted(town: Town, **more: object) -> int:
    """A draft."""
    return await planned(town, Content(TEXTS, **more), state=CampaignState.DRAFT)  # type: ignore[arg-type]


async def templates(town: Town, number: int) -> dict[str, Template]:
    """Those of a campaign."""
    async with town.store.read() as tx:
        found = await campaigns.by_id(tx, number)
    assert found is not None
    return found.content.templates


async def test_whoever_changes_the_name_keeps_the_templates(town: Town, mai: Citizen) -> None:
    """What was written on the command line is not lost in the chat."""
    number = await drafted(town, templates={"vi": APPROVED})
    await mai.does(choice=f"open:write:{number}/name")
    await mai.says("Nhắc tháng sáu")
    assert await templates(town, number) == {"vi": APPROVED}


async def test_a_template_is_named_for_each_language(town: Town, mai: Citizen) -> None:
    """Number and fields; what cannot be read, or would never be filled, is asked for again; none is as good."""
    number = await drafted(town)
    await mai.does(choice=f"open:campaign:{number}/edit")
    await mai.presses("im lặng lâu")
    mai.hears("quá 7 ngày")
    await mai.says("mẫu đẹp nhất")
    mai.hears("TÊN=CHỮ")
    await mai.says("7711, name={họ}")
    mai.hears("{họ}")
    await mai.says("7711, name={name}")
    mai.hears("tiếng Anh")
    await mai.presses("Không dùng mẫu")
    assert await templates(town, number) == {"vi": APPROVED}
    await mai.does(choice=f"open:write:{number}/prepared")
    mai.hears("7711, name={name}")
    await mai.presses("Không dùng mẫu")
    await mai.presses("Không dùng mẫu")
    assert await templates(town, number) == {}


@pytest.mark.parametrize("typed", ["", "77,", "77, name", "77, =x", "a b", "77, name="])
def test_what_is_no_template_is_refused(typed: str) -> None:
    """A number, and fields that have a name and a text."""
    with pytest.raises(UnreadableTemplateError):
        template("street", typed)


def test_a_template_is_written_as_it_is_read() -> None:
    """In both directions."""
    assert template("street", written(APPROVED)) == APPROVED
