"""Queries that belong to no table."""

from bot.store import sealing
from bot.store.clock import clock
from bot.store.sealing import sealed
from bot.store.vault import Vault
from tests.people import SECRET
from tests.store.queries.given import given

QUERIES = {
    clock: [given()],
    sealing.seal: [given("0912 345 678", "here")],
    sealing.open_: [given("0912 345 678", "here"), given(sealed(Vault(SECRET), "0912 345 678", "here"), "here")],
    sealing.seal_json: [given({"phone": "0912 345 678"}, "here")],
    sealing.open_json: [
        given({"phone": "0912 345 678"}, "here"),
        given(sealed(Vault(SECRET), '{"phone": "0912 345 678"}', "here"), "here"),
    ],
}
