"""The life of a campaign: draft → waiting → scheduled → running ⇄ paused → finished, or cancelled.

Every change is one conditional update, its audit entry and what colleagues are told, all in one transaction. What
happens by itself is bot/store's: a scheduled campaign runs when it fires; one that runs is scheduled or finished again
once its firing is over, and paused when too many deliveries in a row fail.
"""

from bot.campaigns.lifecycle.actions import (
    APPROVE,
    CANCEL,
    CHANGE,
    PAUSE,
    RESEND,
    RESUME,
    SEND_BACK,
    SUBMIT,
    Action,
    CampaignStateError,
    NotSeenError,
    OwnWorkError,
    RoleError,
    UnsettledError,
)
from bot.campaigns.lifecycle.approving import Shown, approve, is_own, send_back, still_approved, submit
from bot.campaigns.lifecycle.running import cancel, pause, resend, resume, with_state
from bot.campaigns.lifecycle.writing import Plan, change, draft

__all__ = [
    "APPROVE",
    "CANCEL",
    "CHANGE",
    "PAUSE",
    "RESEND",
    "RESUME",
    "SEND_BACK",
    "SUBMIT",
    "Action",
    "CampaignStateError",
    "NotSeenError",
    "OwnWorkError",
    "Plan",
    "RoleError",
    "Shown",
    "UnsettledError",
    "approve",
    "cancel",
    "change",
    "draft",
    "is_own",
    "pause",
    "resend",
    "resume",
    "send_back",
    "still_approved",
    "submit",
    "with_state",
]
