"""Rows for every query to find: six people with reminders on, a checkpoint, and campaigns in every state."""

from bot.model import CampaignState, DeliveryState, Message, Session
from bot.model.campaigns.audience import EVERYBODY
from bot.store import Store, Tx
from bot.store.campaigns import audiences, campaigns, nudging, pausing, rehearsals, responses, watches
from bot.store.chats import connections, files, outbox, postbox, turns, updates
from bot.store.chats.turns import Lease
from bot.store.checkpoints import checkpoints, invitations, ownership, signing_keys
from bot.store.ledger import claims
from bot.store.ledger.outcomes import Outcome, settle
from bot.store.people import inbox, notices, people, progress, questions, tickets
from bot.store.staff import additions, audit, colleagues, replies
from bot.store.staff import sessions as browsers
from bot.store.visits import visits
from tests.crowd import FAST, announce, settle_in
from tests.store.queries.campaigns import CHAO
from tests.store.queries.chats import EVENT, PAIR
from tests.store.queries.checkpoints import KEY, PHO
from tests.store.queries.given import CODE, DAY, DIGEST, HOA, HOUR, LAN, NOBODY, NOW, RUNNING, SEEN
from tests.store.queries.people import MISSED, SAID
from tests.store.queries.staff import MORE, SIGNED_IN, SIGNS_IN, TOKEN
from tests.store.queries.visits import STAY


async def furnish(store: Store) -> None:
    """Puts the rows there; the numbers of `given` are theirs."""
    await settle_in(store, 6)
    assert await announce(store, NOW) == RUNNING
    async with store.begin() as tx:
        await _others(tx)
    await announce_paused(store)
    for furnished in (_ledger, _people, _chats, _checkpoints, _visits, _staff):
        async with store.begin() as tx:
            await furnished(tx)
    async with store.begin() as tx:
        again = await campaigns.add(tx, "Nữa", CHAO, EVERYBODY, NOW + HOUR, "", NOW)
        [fires] = [due for due in await campaigns.due(tx, NOW + HOUR) if due.id == again]
        await campaigns.fire(tx, fires, None, NOW)


async def _others(tx: Tx) -> None:
    await campaigns.add(tx, "Nháp", CHAO, EVERYBODY, NOW, "", NOW, state=CampaignState.DRAFT, next_at=None)
    await campaigns.add(tx, "Nhắc", CHAO, EVERYBODY, NOW, "", NOW)
    await audiences.keep(tx, "Mọi người", EVERYBODY, NOW)
    await rehearsals.keep(tx, RUNNING, NOW, {"sent": 6}, NOW)


async def announce_paused(store: Store) -> None:
    """A campaign that was stopped before anything of it was sent."""
    paused = await announce(store, NOW)
    async with store.begin() as tx:
        await pausing.pause(tx, paused, [CampaignState.RUNNING], "staff")


async def _ledger(tx: Tx) -> None:
    """Of six deliveries one was sent, one failed, one is in doubt, one on its way, and two are pending."""
    batch = await claims.claim(tx, "post", FAST, NOW + HOUR, most=4)
    ends = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.IN_DOUBT)
    outcomes = [Outcome(delivery, state) for delivery, state in zip(batch.deliveries[1:], ends, strict=True)]
    await settle(tx, outcomes, NOW + HOUR)
    await responses.follow(tx, batch.deliveries[1].id, batch.deliveries[1].person_id, NOW + HOUR)
    await watches.begin(tx, 2, HOA, RUNNING)


async def _people(tx: Tx) -> None:
    await people.change(tx, 1, consented_at=NOW, nudges=True)
    await progress.reached(tx, 1, "android", "otp", NOW)
    await nudging.mark(tx, 1, "guide:android", 0, NOW)
    await questions.keep(tx, MISSED)
    await questions.rate(tx, "bz-what", True, NOW.date())
    for question in ("Ai trả lời tôi?", "Số của tôi là 0912 345 678"):
        await tickets.open_(tx, 1, LAN, question, NOW)
    await tickets.answer(tx, 2, "Dạ, em gọi lại ngay", NOW)
    await tickets.open_(tx, 1, LAN, "Cho tôi gặp cán bộ", NOW)
    await inbox.add(tx, 3, SAID)


async def _chats(tx: Tx) -> None:
    mine = Lease("this process", NOW, NOW + DAY)
    await turns.save(tx, Session(LAN, 1), mine, [Message("0912 345 678"), Message("Chào")])
    await updates.take(tx, SEEN, NOW)
    await files.remember(tx, "post", DIGEST, "its number on the channel")
    await outbox.say(tx, NOBODY, [Message("Tạm biệt")], mine)
    await connections.connect(tx, "post", PAIR)
    await postbox.accept(tx, "post", EVENT, NOW, NOW + DAY)


async def _checkpoints(tx: Tx) -> None:
    await checkpoints.add(tx, PHO)
    await invitations.invite(tx, DIGEST, CODE, "keep", NOW + DAY)
    await invitations.appoint(tx, CODE, 2, NOW)
    await ownership.add_batch(tx, 1, [CODE], NOW)
    await signing_keys.add(tx, KEY)
    await notices.dismissed(tx, CODE, NOW)


async def _visits(tx: Tx) -> None:
    visitor_id = await visits.welcome(tx, "person:1", NOW, 1)
    await visits.add(tx, visitor_id, STAY)


async def _staff(tx: Tx) -> None:
    await colleagues.grant(tx, "Hoa", "admin", NOW)
    for token in ("Hoa's own", TOKEN):
        await colleagues.invite(tx, token, "Hoa", "admin", NOW + 7 * DAY)
    await colleagues.accept(tx, "Hoa's own", 2, NOW)
    await audit.record(tx, "Hoa", "campaign drafted", {"campaign": 1}, NOW)
    await browsers.offer(tx, SIGNS_IN, 1, NOW + DAY)
    await browsers.begin(tx, SIGNED_IN, 1, "Chromium", "vi", NOW, NOW + DAY)
    await inbox.take(tx, 3, 1, None)
    await replies.keep(tx, "Giờ làm việc", "Dạ từ 7 giờ đến 11 giờ 30", NOW)
    await additions.write(tx, MORE, "Hoa", NOW)
    await additions.tried(tx, 1, 0, {"before": {}, "after": {}})
