"""Queries of bot/store/staff."""

from bot.store.staff import audit, audit_chain, colleagues
from tests.store.queries.given import DAY, NOW, given

TOKEN = "a link to the office"

QUERIES = {
    audit.record: [given("Hoa", "trace", {"checkpoint": "AB3D5FGH"}, NOW)],
    audit.after: [given(0)],
    audit_chain.verify: [given()],
    colleagues.grant: [given("Hoa", "tracer", NOW), given("Mai", "editor", NOW)],
    colleagues.revoke: [given("Hoa", "admin"), given("Hoa", "tracer")],
    colleagues.dismiss: [given("Hoa")],
    colleagues.invite: [given("a new link", "Mai", "editor", NOW + 7 * DAY)],
    colleagues.invited: [given(TOKEN, NOW)],
    colleagues.accept: [given(TOKEN, 3, NOW), given("no link", 3, NOW)],
    colleagues.of: [given(2)],
    colleagues.called: [given("Hoa")],
    colleagues.all_: [given()],
    colleagues.sweep: [given(NOW + 30 * DAY)],
}
