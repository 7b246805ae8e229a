"""Campaigns: written, approved by somebody else, followed, and what came of them."""

from bot.model.staff import APPROVERS, WRITERS
from bot.web.console.campaigns import (
    approval,
    audience,
    campaign,
    campaigns,
    editor,
    picture,
    rehearsal,
    results,
)
from bot.web.console.routes import Route, get, post

ONE = "/campaigns/{number:[0-9]+}"

ROUTES: tuple[Route, ...] = (
    get("/campaigns", campaigns.page, WRITERS),
    get("/campaigns.{kind:csv|xlsx|db}", campaigns.export, WRITERS),
    get("/campaigns/calendar", campaigns.calendar, WRITERS),
    get("/campaigns/begin", editor.origins, WRITERS),
    get("/campaigns/new", editor.fresh, WRITERS),
    post("/campaigns/new", editor.draft, WRITERS),
    get(ONE, campaign.page, WRITERS),
    get(f"{ONE}/edit", editor.edit, WRITERS),
    post(f"{ONE}/edit", editor.change, WRITERS),
    get(f"{ONE}/picture", picture.page, WRITERS),
    post(f"{ONE}/picture", picture.sent, WRITERS, picture.LARGEST),
    post(f"{ONE}/picture/take", picture.take, WRITERS),
    get(f"{ONE}/audience", audience.page, WRITERS),
    post(f"{ONE}/audience", audience.change, WRITERS),
    get(f"{ONE}/approve", approval.page, APPROVERS),
    post(f"{ONE}/approve", approval.approve, APPROVERS),
    post(f"{ONE}/return", approval.send_back, APPROVERS),
    get(f"{ONE}/confirm/{{action:cancel|resend|failed}}", campaign.confirm, WRITERS),
    post(f"{ONE}/submit", campaign.submit, WRITERS),
    post(f"{ONE}/test", campaign.test, WRITERS),
    post(f"{ONE}/{{action:resend|failed}}", campaign.resend, APPROVERS),
    post(f"{ONE}/{{action:pause|resume|cancel}}", campaign.act, WRITERS),
    get(f"{ONE}/rehearsal", rehearsal.page, WRITERS),
    post(f"{ONE}/rehearsal", rehearsal.begin, WRITERS),
    get(f"{ONE}/results", results.page, WRITERS),
    get(f"{ONE}/results.{{kind:csv|xlsx|db}}", results.export, WRITERS),
)
