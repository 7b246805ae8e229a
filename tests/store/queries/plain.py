"""Queries that belong to no table."""

from types import SimpleNamespace

from bot.store import buckets, resealed, sealing
from bot.store.database.clock import clock
from bot.store.health.gauges import gauges
from bot.store.sealing import sealed
from bot.store.vault import Vault
from tests.people import SECRET
from tests.store.queries.given import given

VAULT = Vault(SECRET)
TYPED = "0912 345 678"
NEVER_SEALED = SimpleNamespace(
    id=1, person_id=1, digest="a file", text=TYPED, came=TYPED, content=TYPED, question=TYPED, context="[]", answer=""
)

QUERIES = {
    buckets.take: [given("codes", "1.2.3.4", 3.0, 0.1)],
    buckets.spent: [given("codes", "1.2.3.4", 3.0, 0.1)],
    buckets.sweep: [given()],
    gauges: [given()],
    resealed.question: [given(VAULT, NEVER_SEALED)],
    resealed.request: [given(VAULT, NEVER_SEALED)],
    resealed.lent: [given(VAULT, NEVER_SEALED)],
    resealed.ticket: [given(VAULT, NEVER_SEALED)],
    clock: [given()],
    sealing.seal: [given("0912 345 678", "here")],
    sealing.open_: [given("0912 345 678", "here"), given(sealed(VAULT, "0912 345 678", "here"), "here")],
    sealing.seal_json: [given({"phone": "0912 345 678"}, "here")],
    sealing.open_json: [
        given({"phone": "0912 345 678"}, "here"),
        given(sealed(VAULT, '{"phone": "0912 345 678"}', "here"), "here"),
    ],
}
