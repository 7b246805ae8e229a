"""Queries of bot/store/checkpoints."""

from dataclasses import replace

from bot.model import Address
from bot.store.checkpoints import checkpoints, invitations, ownership, searching, signing_keys
from bot.store.checkpoints.checkpoints import Row
from bot.store.checkpoints.searching import Wanted
from bot.store.checkpoints.signing_keys import PublicKey
from tests.store.queries.given import CODE, DAY, DIGEST, NOW, given

PHO = Row(CODE, 1, "Phở Lan", "pho lan", "food", "555", "22015", "1 Lê Lợi", b"sealed", "p" * 64, NOW)
NEW = replace(PHO, code="XYZ23456", name="Bún Lan", name_key="bun lan")
KEY = PublicKey(1, b"k" * 32, NOW)

QUERIES = {
    checkpoints.add: [given(NEW)],
    checkpoints.by_code: [given(CODE), given("XYZ23456")],
    checkpoints.owned: [given(1)],
    checkpoints.alike: [given(PHO.owner_id, PHO.phone_key, PHO.name_key)],
    checkpoints.everything: [given()],
    checkpoints.change: [given(CODE, 1, name="Phở Hoa"), given(CODE, 2, name="Phở Hoa"), given(CODE, None, name="Hoa")],
    checkpoints.count: [given()],
    checkpoints.reissue: [given(CODE)],
    invitations.invite: [given("e" * 64, CODE, "take", NOW + DAY)],
    invitations.invited: [given(DIGEST, "keep", NOW)],
    invitations.use: [given(DIGEST, "keep", NOW)],
    invitations.sweep: [given(NOW + 7 * DAY)],
    invitations.hand_over: [given(CODE, 3)],
    invitations.appoint: [given(CODE, 2, NOW), given(CODE, 3, NOW)],
    invitations.keeps: [given(CODE, 2)],
    invitations.keepers: [given(CODE)],
    invitations.dismiss: [given(CODE)],
    invitations.kept: [given(2)],
    ownership.add_all: [given([NEW])],
    ownership.alike: [given(PHO.owner_id, [(PHO.phone_key, PHO.name_key)])],
    ownership.newest: [given(1, 3)],
    ownership.count: [given(1)],
    ownership.count_since: [given(1, NOW)],
    ownership.called: [given(1, "lan", 3)],
    ownership.add_batch: [given(1, [CODE], NOW)],
    ownership.batch_of: [given(1, 1)],
    ownership.of_codes: [given([CODE], 1)],
    ownership.batches: [given(Address("street", "lan"))],
    searching.found: [given(Wanted(("pho",), "555", "open"), 0, 3), given(Wanted(), 0, 3)],
    searching.count: [given(Wanted()), given(Wanted((), "", "official"))],
    searching.with_official: [given(b"paid")],
    signing_keys.keys: [given()],
    signing_keys.add: [given(KEY), given(replace(KEY, number=2))],
    signing_keys.retire: [given(1, NOW)],
}
