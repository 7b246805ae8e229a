"""What the department's letter asks for is there, and the bot speaks with one voice."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from babel.messages.pofile import read_po

from bot.content import Library
from bot.folders import LOCALES

GROUPS = {"civil-servant", "commune", "union", "student", "telecom", "business", "press"}
"""Officials, communes and districts, unions, schools, telecoms, businesses, the press."""

ELSEWHERE = re.compile(r"\b(nhé|nha|hén)\b", re.IGNORECASE)
"""What is said in place of “nghen” by others, or further north."""


def test_each_group_of_the_letter_has_its_own_campaign(library: Library) -> None:
    """Seven groups, each with a template that is meant for it, in every language."""
    assert {group.id for group in library.site.groups} >= GROUPS
    meant = [group for template in library.templates.values() for group in named(template.audience)]
    assert sorted(meant) == sorted(GROUPS)
    for template in library.templates.values():
        assert set(template.texts) == set(library.site.languages)


def named(audience: Mapping[str, Any]) -> list[str]:
    """The groups that an audience names, alone or among others."""
    return [*audience.get("group", ()), *(group for part in audience.get("any", ()) for group in named(part))]


def test_the_goals_are_those_of_the_letter(library: Library) -> None:
    """10.98 % on 18 May 2021; 40 % help, 60 % are the ideal; 1,026 checkpoints on 20 May."""
    goals = library.site.goals
    assert goals is not None
    share, places = goals.installed, goals.checkpoints
    assert (share.reported, share.helps, share.ideal, share.as_of) == (0.1098, 0.4, 0.6, "2021-05-18")
    assert (places.reported, places.as_of) == (1026, "2021-05-20")


def test_the_bot_says_nghen(library: Library) -> None:
    """In its own sentences, answers, guides, replies and campaigns: one word for it, as people here say it."""
    assert [text for text in said(library) if ELSEWHERE.search(text)] == []


def said(library: Library) -> Iterator[str]:
    """Everything that it says in Vietnamese."""
    with (LOCALES / "vi" / "LC_MESSAGES" / "bot.po").open("rb") as file:
        for message in read_po(file):
            yield from (message.string,) if isinstance(message.string, str) else message.string
    for topic in library.topics["vi"].values():
        yield topic.answer
    for guide in library.guides["vi"].values():
        yield from (text for page in guide.pages for text in (page.text, page.help))
    yield from (aside.reply for aside in library.asides("vi"))
    yield from (template.texts["vi"] for template in library.templates.values())
