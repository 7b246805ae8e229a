"""Queries of bot/store/campaigns."""

from bot.model import Campaign, CampaignState, Content
from bot.model.campaigns.audience import EVERYBODY, Owner
from bot.store.campaigns import audiences, campaigns, nudging, pausing, pictures, rehearsals, responses, watches
from bot.store.campaigns.watches import Watch
from tests.store.queries.given import DAY, DRAFT, DUE, HOA, HOUR, NOW, PAUSED, RUNNING, given

CHAO = Content({"vi": "Chào"})
FIRES = Campaign(DUE, "Nhắc", CampaignState.SCHEDULED, CHAO, EVERYBODY, NOW, next_at=NOW)
SENT = f"sent-{'0' * 64}.jpg"
WATCH = Watch(HOA, RUNNING, "vi", "", "")

QUERIES = {
    audiences.breakdown: [given(Owner(), ["android"], NOW, cap=2), given(EVERYBODY, [], NOW, named=True)],
    audiences.keep: [given("Chủ quán", Owner(), NOW), given("Mọi người", EVERYBODY, NOW)],
    audiences.kept: [given()],
    campaigns.add: [given("Nhắc", CHAO, EVERYBODY, NOW, "", NOW)],
    campaigns.all_: [given()],
    campaigns.by_id: [given(RUNNING)],
    campaigns.held: [given(RUNNING)],
    campaigns.move: [given(DRAFT, [CampaignState.DRAFT], state=CampaignState.WAITING)],
    campaigns.due: [given(NOW)],
    campaigns.fire: [given(FIRES, None, NOW)],
    campaigns.skip: [given(FIRES, NOW + DAY)],
    campaigns.occurrence_of: [given(1), given(99)],
    campaigns.occurrences: [given(RUNNING)],
    campaigns.totals: [given()],
    nudging.stopped: [given(0, DAY, DAY, NOW + 7 * DAY), given(1, DAY, DAY, NOW + 7 * DAY)],
    nudging.undeclared: [given(0, DAY, DAY, NOW + 7 * DAY), given(1, DAY, DAY, NOW + 7 * DAY)],
    nudging.unvisited: [given(DAY, NOW + 7 * DAY)],
    nudging.nudges_had: [given(1, "guide:android"), given(1, "guide:iphone")],
    nudging.mark: [given(1, "guide:android", 0, NOW), given(1, "guide:android", 1, NOW)],
    pausing.cancel: [given(RUNNING, [CampaignState.RUNNING])],
    pausing.pause: [given(RUNNING, [CampaignState.RUNNING], "staff")],
    pausing.resume: [given(PAUSED, [CampaignState.PAUSED])],
    pausing.failing: [given()],
    pictures.keep: [given(b"a JPEG", NOW)],
    pictures.is_kept: [given(SENT), given("tam-biet.jpg")],
    pictures.content_of: [given(SENT)],
    pictures.sweep: [given(NOW + DAY)],
    rehearsals.keep: [given(RUNNING, NOW, {"sent": 4}, NOW), given(PAUSED, NOW, {"sent": 4}, NOW)],
    rehearsals.of: [given(RUNNING)],
    rehearsals.lost_lately: [given()],
    rehearsals.happened: [given(RUNNING, NOW)],
    responses.follow: [given(1, 1, NOW)],
    responses.stopped: [given(1, NOW + HOUR)],
    responses.by_hour: [given(RUNNING)],
    responses.tallies: [given(RUNNING, ["android"])],
    watches.begin: [given(2, HOA, RUNNING)],
    watches.all_: [given()],
    watches.shows: [given(WATCH, "một nửa")],
    watches.named: [given(WATCH, "100")],
    watches.end: [given(WATCH)],
}
