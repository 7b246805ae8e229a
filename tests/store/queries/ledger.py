"""Queries of bot/store/ledger."""

from types import SimpleNamespace

from bot.model import Address, Campaign, CampaignState, Content, Delivery, DeliveryState, Occurrence, OccurrenceState
from bot.model.campaigns.audience import EVERYBODY
from bot.store.ledger import claim_queries, claims, deliveries, enrolment, finish, lanes, outcomes, proof, stepping
from bot.store.ledger.claims import Batch
from bot.store.ledger.lanes import Pace, Permit
from bot.store.ledger.outcomes import Outcome
from tests.store.queries.given import DAY, HOUR, NOW, RUNNING, given

PACE = Pace(1000)
CAMPAIGN = Campaign(RUNNING, "Nhắc", CampaignState.RUNNING, Content({"vi": "Chào"}), EVERYBODY, NOW)
SENDING = Delivery(1, 1, 1, Address("post", "1"), 1)
PENDING, IN_DOUBT = DeliveryState.PENDING, DeliveryState.IN_DOUBT

QUERIES = {
    claim_queries.running: [given("post", 0, NOW + HOUR)],
    claim_queries.busy: [given(NOW - HOUR)],
    claim_queries.take: [given("post", 1, 2, [], NOW + HOUR), given("post", 1, 2, [2], NOW + HOUR)],
    claims.claim: [given("post", PACE, NOW + HOUR), given("another", PACE, NOW)],
    claims.addressed: [given(Batch((SENDING,), RUNNING))],
    deliveries.move: [given(1, {PENDING: -1, IN_DOUBT: 1}), given(1, {PENDING: 0}, enrolled_to=3)],
    deliveries.move_all: [given([SimpleNamespace(occurrence_id=1)], PENDING, IN_DOUBT)],
    deliveries.finish: [given([1, 2])],
    deliveries.recount: [given(Occurrence(1, RUNNING, NOW, OccurrenceState.RUNNING))],
    proof.person_at: [given(Address("post", "1")), given(Address("post", "nobody"))],
    proof.to_person: [given(1)],
    proof.answers_to: [given(1)],
    proof.of_firing: [given(1, 0, 3)],
    enrolment.enrolling: [given()],
    enrolment.enrol: [given(3, CAMPAIGN, ["android"], NOW, cap=2)],
    finish.opt_out: [given(4)],
    finish.doubt_expired: [given(), given(NOW + DAY)],
    finish.doubtful: [given(RUNNING)],
    finish.resend: [given(RUNNING, NOW), given(RUNNING, NOW, DeliveryState.FAILED)],
    finish.clear: [given(), given(NOW + 7 * DAY)],
    lanes.permits: [given("post", PACE), given("another", PACE, NOW)],
    lanes.book: [given("post", PACE, Permit(1, NOW, 0, NOW, 0.0), 1, 1)],
    lanes.spend: [given("post", PACE, 1)],
    lanes.hold: [given("post", 3.0)],
    stepping.step_back: [given("post", NOW, NOW)],
    outcomes.settle: [given([Outcome(SENDING, DeliveryState.SENT)]), given([Outcome(SENDING, IN_DOUBT)], NOW, 1)],
}
