"""What states and refusals of a campaign are called, in the chat and in the console alike."""

from bot.campaigns import lifecycle
from bot.content import N_
from bot.model import CampaignState
from bot.model.errors import BotError

STATES = {
    CampaignState.DRAFT: N_("draft"),
    CampaignState.WAITING: N_("waits for approval"),
    CampaignState.SCHEDULED: N_("scheduled"),
    CampaignState.RUNNING: N_("going out"),
    CampaignState.PAUSED: N_("paused"),
    CampaignState.FINISHED: N_("finished"),
    CampaignState.CANCELLED: N_("cancelled"),
}

REFUSALS: dict[type[BotError], str] = {
    lifecycle.OwnWorkError: N_("You wrote this one, so somebody else must approve it."),
    lifecycle.NotSeenError: N_(
        "It is not what you were shown: it has changed since, or reaches other people. Please look at it again."
    ),
    lifecycle.RoleError: N_("Your role does not allow that. An approver or admin can do it."),
    lifecycle.CampaignStateError: N_("That is not possible any more: the campaign has changed in the meantime."),
    lifecycle.UnsettledError: N_(
        "It leads to “{titles}”, which is held back or has to be looked at again. Ask whoever looks after the content,"
        " or let it lead elsewhere."
    ),
}
