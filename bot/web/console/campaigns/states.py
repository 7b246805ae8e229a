"""What states of firings and deliveries are called."""

from bot.content import N_
from bot.model import DeliveryState, OccurrenceState

DELIVERIES = {
    DeliveryState.PENDING: N_("waiting to go out"),
    DeliveryState.SENDING: N_("on its way"),
    DeliveryState.SENT: N_("sent"),
    DeliveryState.FAILED: N_("refused by the channel"),
    DeliveryState.UNREACHABLE: N_("left or blocked the bot"),
    DeliveryState.OPTED_OUT: N_("turned reminders off in time"),
    DeliveryState.IN_DOUBT: N_("in doubt: may have arrived"),
    DeliveryState.CANCELLED: N_("cancelled"),
    DeliveryState.EXPIRED: N_("too late"),
}

FIRINGS = {
    OccurrenceState.ENROLLING: N_("finding out who gets it"),
    OccurrenceState.RUNNING: N_("going out"),
    OccurrenceState.PAUSED: N_("paused"),
    OccurrenceState.FINISHED: N_("finished"),
    OccurrenceState.CANCELLED: N_("cancelled"),
}
