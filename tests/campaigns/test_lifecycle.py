"""The life of a campaign as a table: who may do what with it in which state, and what becomes of it."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot.campaigns import approval, lifecycle
from bot.campaigns.lifecycle import CampaignStateError, NotSeenError, OwnWorkError, RoleError
from bot.content import Library
from bot.model import Audience, BotError, CampaignState, Colleague, Content, Lead
from bot.model.campaigns.audience import EVERYBODY
from bot.model.staff import ROLES
from bot.store import Store, Tx
from bot.store.campaigns import campaigns
from bot.store.staff import audit

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(days=1)
AUTHOR = 7

# Who may do it: editor, approver, admin, as e, p, d; a dash is where nobody may, since the state does not allow it.
# A tracer may do nothing here.
TABLE = """
            draft  waiting  scheduled  running  paused  finished  cancelled
change      epd    -        -          -        -       -         -
submit      epd    -        -          -        -       -         -
send_back   -      epd      -          -        -       -         -
approve     -      pd       -          -        -       -         -
pause       -      -        epd        epd      -       -         -
resume      -      -        -          -        pd      -         -
cancel      epd    epd      epd        epd      epd     epd       -
resend      pd     pd       pd         pd       pd      pd        pd
"""

BECOMES = {
    "change": "draft",
    "submit": "waiting",
    "send_back": "draft",
    "approve": "scheduled",
    "pause": "paused",
    "resume": "scheduled",  # nothing of a firing is open, and there is a next one
    "cancel": "cancelled",
}

MORE: dict[str, dict[str, Any]] = {"change": {"name": "Khác"}}
LETTERS = {"editor": "e", "approver": "p", "admin": "d", "tracer": "t"}


class UndoneError(Exception):
    """Leaves a transaction with what came of it."""


def cells() -> Iterator[tuple[str, CampaignState, str, set[str]]]:
    """Each action, state, who may do it then, and who may ever do it."""
    states, *rows = (line.split() for line in TABLE.strip().splitlines())
    for action, *row in rows:
        ever = set("".join(row)) - {"-"}
        for state, allowed in zip(states, row, strict=True):
            yield action, CampaignState(state), allowed, ever


def expected(allowed: str, ever: set[str], role: str) -> type[BotError] | None:
    """What the table says of a role: nothing is wrong, or which error."""
    if LETTERS[role] not in ever:
        return RoleError
    return None if LETTERS[role] in allowed else CampaignStateError


async def tried(store: Store, state: CampaignState, act: Callable[[Tx, int], Awaitable[Any]]) -> tuple[Any, str]:
    """The error that an action ends with, if any, and the state of its campaign afterwards; nothing of it is kept."""
    try:
        async with store.begin() as tx:
            raise UndoneError(*await _tried(tx, state, act))
    except UndoneError as left:
        return left.args[0], left.args[1]


async def _tried(tx: Tx, state: CampaignState, act: Callable[[Tx, int], Awaitable[Any]]) -> tuple[Any, str]:
    more = {"state": state, "author_id": AUTHOR}
    number = await campaigns.add(tx, "Nhắc", Content({"vi": "Chào"}), EVERYBODY, SOON, "", NOW, **more)
    error = None
    try:
        await act(tx, number)
    except BotError as wrong:
        error = type(wrong)
    after = await campaigns.by_id(tx, number)
    assert after is not None
    return error, after.state


async def shown(tx: Tx, number: int, library: Library, people: int = 3) -> lifecycle.Shown:
    """A campaign as somebody is shown it now, reaching so many."""
    campaign = await campaigns.by_id(tx, number)
    assert campaign is not None
    return lifecycle.Shown(approval.seen(approval.digest(campaign, library), people), people, library)


def acting(action: str, role: str, library: Library) -> Callable[[Tx, int], Awaitable[Any]]:
    """A colleague of this role, who did not write it, does it."""
    who = Colleague(1, None, "Bình", frozenset({role}))

    async def act(tx: Tx, number: int) -> None:
        more = dict(MORE.get(action, {}))
        if action == "submit":
            more["library"] = library
        if action == "approve":
            more |= {"first": SOON, "shown": await shown(tx, number, library)}
        await getattr(lifecycle, action)(tx, who=who, campaign_id=number, now=NOW, **more)

    return act


@pytest.mark.parametrize("action", dict.fromkeys(action for action, *_ in cells()))
async def test_who_may_do_what_in_which_state(store: Store, action: str, library: Library) -> None:
    """Each cell of the table holds, for every role; what is refused changes nothing."""
    for _, state, allowed, ever in (cell for cell in cells() if cell[0] == action):
        for role in ROLES:
            error, after = await tried(store, state, acting(action, role, library))
            assert error is expected(allowed, ever, role), f"{role} {action} {state}"
            assert after == (state if error else BECOMES.get(action, state)), f"{role} {action} {state}"


@pytest.mark.parametrize("role", ROLES)
async def test_only_who_writes_may_begin_one(store: Store, role: str) -> None:
    """Everybody but a tracer may draft a campaign."""
    who, plan = Colleague(1, None, "Mai", frozenset({role})), lifecycle.Plan(SOON)
    async with store.begin() as tx:
        begin = partial(lifecycle.draft, tx, who, "Nhắc", Content({"vi": "Chào"}), EVERYBODY, plan, NOW)
        if role == "tracer":
            with pytest.raises(RoleError):
                await begin()
            return
        drafted = await campaigns.by_id(tx, await begin())
    assert drafted is not None
    assert (drafted.state, drafted.next_at) == ("draft", None)


async def test_nobody_approves_what_they_wrote(store: Store, library: Library) -> None:
    """An author with every role is refused, unless the office has only one person."""
    author = Colleague(AUTHOR, None, "Mai", frozenset(ROLES))

    async def approve(tx: Tx, number: int, one_person: bool) -> None:
        await lifecycle.approve(tx, author, number, await shown(tx, number, library), SOON, NOW, one_person)

    alone = await tried(store, CampaignState.WAITING, partial(approve, one_person=False))
    assert alone == (OwnWorkError, "waiting")
    assert await tried(store, CampaignState.WAITING, partial(approve, one_person=True)) == (None, "scheduled")


async def test_what_was_done_is_in_the_log_and_what_was_refused_is_not(store: Store, library: Library) -> None:
    """An entry names who did what to which campaign."""
    mai = Colleague(AUTHOR, None, "Mai", frozenset({"editor"}))
    async with store.begin() as tx:
        number = await lifecycle.draft(tx, mai, "Nhắc", Content({"vi": "Chào"}), EVERYBODY, lifecycle.Plan(SOON), NOW)
        with pytest.raises(CampaignStateError):
            await lifecycle.pause(tx, mai, number, NOW)
        await lifecycle.submit(tx, mai, number, library, NOW)
        entries = await audit.after(tx, 0)
    assert [(entry.who, entry.what) for entry in entries] == [
        ("Mai", "campaign drafted"),
        ("Mai", "campaign submitted"),
    ]


MAI = Colleague(AUTHOR, None, "Mai", frozenset({"editor"}))
BINH = Colleague(8, None, "Bình", frozenset({"approver"}))
AN = Colleague(9, None, "An", frozenset({"approver"}))


async def handed_in(tx: Tx, library: Library) -> int:
    """A campaign that Mai wrote and handed in."""
    content = Content({"vi": "Chào", "en": "Hello"}, "welcome.png")
    number = await lifecycle.draft(tx, MAI, "Nhắc", content, EVERYBODY, lifecycle.Plan(SOON), NOW)
    await lifecycle.submit(tx, MAI, number, library, NOW)
    return number


async def test_whoever_wrote_any_part_cannot_approve_it(store: Store, library: Library) -> None:
    """An approver who rewrites another's draft and hands it in is one of its writers; a third approves it."""
    async with store.begin() as tx:
        number = await handed_in(tx, library)
        await lifecycle.send_back(tx, BINH, number, NOW, "Viết lại câu đầu")
        await lifecycle.change(tx, BINH, number, NOW, content=Content({"vi": "Của Bình"}))
        await lifecycle.submit(tx, BINH, number, library, NOW)
        for writer in (BINH, replace(MAI, roles=frozenset({"admin"}))):
            with pytest.raises(OwnWorkError):
                await lifecycle.approve(tx, writer, number, await shown(tx, number, library), SOON, NOW)
        await lifecycle.approve(tx, AN, number, await shown(tx, number, library), SOON, NOW)


async def test_an_old_yes_approves_nothing_that_was_never_shown(store: Store, library: Library) -> None:
    """Taken back, rewritten and handed in again behind the approver's back: what was shown does not fit any more, were
    it by one character; what has changed is told."""
    async with store.begin() as tx:
        number = await handed_in(tx, library)
        before = await shown(tx, number, library)
        await lifecycle.send_back(tx, MAI, number, NOW)
        await lifecycle.change(tx, MAI, number, NOW, content=Content({"vi": "Chào!", "en": "Hello"}, "welcome.png"))
        await lifecycle.submit(tx, MAI, number, library, NOW)
        with pytest.raises(NotSeenError):
            await lifecycle.approve(tx, BINH, number, before, SOON, NOW)
        campaign = await campaigns.by_id(tx, number)
        assert campaign is not None
        assert approval.changed(campaign.handed["before"], campaign.handed["now"]) == ["the text"]
        with pytest.raises(NotSeenError):  # ten times as many people as were shown
            many = replace(await shown(tx, number, library), people=5000)
            await lifecycle.approve(tx, BINH, number, many, SOON, NOW)


CHANGES: dict[str, Any] = {
    "content": [
        Content({"vi": "Chào.", "en": "Hello"}, "welcome.png"),
        Content({"vi": "Chào", "en": "Hello"}, "icon.svg"),
        Content({"vi": "Chào", "en": "Hello"}, "welcome.png", (Lead({"vi": "Xem"}, url="https://a.vn"),)),
        Content({"vi": "Chào", "en": "Hello"}, "welcome.png", texts_b={"vi": "Hai"}),
    ],
    "audience": [Audience.of({"owner": True})],
    "starts_at": [SOON + timedelta(minutes=1)],
    "rrule": ["FREQ=DAILY"],
    "skip_holidays": [True],
    "name": ["Nhắc 2"],
}


async def test_every_part_is_in_the_digest(store: Store, library: Library) -> None:
    """Whatever of a campaign changes, the digest does."""
    async with store.begin() as tx:
        number = await handed_in(tx, library)
        await lifecycle.send_back(tx, MAI, number, NOW)
        seen = {(await shown(tx, number, library)).seen}
        for field, values in CHANGES.items():
            for value in values:
                await lifecycle.change(tx, MAI, number, NOW, **{field: value})
                seen.add((await shown(tx, number, library)).seen)
    assert len(seen) == 1 + sum(len(values) for values in CHANGES.values())


async def test_what_has_changed_since_its_approval_does_not_go_out(store: Store, library: Library) -> None:
    """Changed behind everybody's back, in the database or as a picture on the disk, it waits for approval again, and
    the log says so; unchanged it fires."""
    async with store.begin() as tx:
        number = await handed_in(tx, library)
        await lifecycle.approve(tx, BINH, number, await shown(tx, number, library), SOON, NOW)
        approved = await campaigns.by_id(tx, number)
        assert approved is not None
        assert await lifecycle.still_approved(tx, approved, library, SOON)
        await campaigns.move(tx, number, [CampaignState.SCHEDULED], texts={"vi": "Khác", "en": "Hello"})
        altered = await campaigns.by_id(tx, number)
        assert altered is not None
        assert not await lifecycle.still_approved(tx, altered, library, SOON)
        again = await campaigns.by_id(tx, number)
        assert again is not None
        assert (again.state, again.next_at, again.approved) == ("waiting", None, "")
        assert (await audit.after(tx, 0))[-1].what == "campaign approval void"
