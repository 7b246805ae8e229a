"""What the bot says about itself is true: it is derived from the tables, the roles and the dialogs."""

import pytest

from bot.dialogs import DIALOGS
from bot.dialogs.me import about, known
from bot.model.staff import ROLES
from bot.store.people import people
from tests.conversations.known import tables_of_a_person, well_known
from tests.conversations.scenes import registered, rows
from tests.people import Town

OFFERED = [dialog for dialog in DIALOGS if dialog.commands and dialog.title]


def test_every_table_of_a_person_is_told_of() -> None:
    """A new table in which a person may leave something fails here until `about` tells of it."""
    told = [table for tables in known.TOLD for table in tables]
    assert len(told) == len(set(told))
    assert set(told) == tables_of_a_person()


def test_every_role_is_said_what_it_sees() -> None:
    """A new role of a colleague fails here until people are told what it sees."""
    assert set(about.SEEN_BY) == set(ROLES)


async def test_somebody_of_whom_everything_is_known_reads_all_of_it(town: Town) -> None:
    """Each kind of thing that is kept has its line, questions and reminders of what was left half-way included."""
    lan = await well_known(town)
    await lan.says("/dulieu")
    lan.hears("Thị trấn Hai Riêng", "Người dân", "tin nhắc: đang bật", "đã nhắc 1 lần", "Cà phê Hương, 12 Trần Phú")
    lan.hears("0912 345 678", "ghi khách ở Nhà văn hóa", "số lượt đến", "Hồ sơ của quán tôi", "tên Lan", "1 tin nhắc")
    assert len(lan.text.splitlines()) > len(known.TOLD) + len(set(about.SEEN_BY.values()))


@pytest.mark.parametrize("language", ["vi", "en"])
async def test_help_names_every_ability(town: Town, language: str) -> None:
    """Whatever can be begun with a command is there, with that command and what it is called."""
    lan = town.citizen(language)
    await lan.says("/help")
    words = town.library.words[language]
    for dialog in OFFERED:
        lan.hears(f"/{dialog.commands[0]} · {words(dialog.title)}")


@pytest.mark.parametrize(("language", "named"), [("vi", ("truy vết", "phòng dịch")), ("en", ("trace", "authority"))])
async def test_consent_names_who_gets_what(town: Town, language: str, named: tuple[str, ...]) -> None:
    """Whoever is asked reads in a few lines who keeps it, and one press away who looks up visits and where the list of
    places goes; then they are asked again, briefly."""
    lan = town.citizen(language)
    await lan.says("/name")
    lan.hears(town.library.site.names["agency"][language])
    whole = lan.text
    assert len(whole) <= 300
    await lan.presses("Nói rõ hơn" if language == "vi" else "Tell me more")
    lan.hears("/dulieu", "/xoa", *named)
    lan.does_not_hear("Không đưa cho ai khác", "Nobody else", whole)


async def test_whoever_agreed_to_nothing_is_never_written_to(town: Town) -> None:
    """Reminders and nudges are off until somebody turns them on; registering a place is no such wish."""
    lan = await registered(town)
    async with town.store.read() as tx:
        someone = await people.at(tx, lan.address)
    assert someone is not None and someone.consented_at is not None
    assert not (someone.reminders or someone.nudges)
    assert [row["nudges"] for row in await rows(town.store, "person")] == [False]
