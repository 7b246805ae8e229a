"""The words of the project: what every other room talks about. Imports nothing of ours."""

from bot.model.campaign import (
    Audience,
    Campaign,
    CampaignState,
    Delivery,
    DeliveryState,
    Occurrence,
    OccurrenceState,
)
from bot.model.channel import Capabilities, Channel, InDoubt, Refused, Retry, SendError, Unreachable
from bot.model.checkpoint import Checkpoint
from bot.model.message import Choice, File, Message
from bot.model.person import Frame, Person, Session
from bot.model.ticket import Ticket
from bot.model.update import Address, Attachment, FileLost, Incoming, Update
from bot.model.visit import Ending, Visit

__all__ = [
    "Address",
    "Attachment",
    "Audience",
    "Campaign",
    "CampaignState",
    "Capabilities",
    "Channel",
    "Checkpoint",
    "Choice",
    "Delivery",
    "DeliveryState",
    "Ending",
    "File",
    "FileLost",
    "Frame",
    "InDoubt",
    "Incoming",
    "Message",
    "Occurrence",
    "OccurrenceState",
    "Person",
    "Refused",
    "Retry",
    "SendError",
    "Session",
    "Ticket",
    "Unreachable",
    "Update",
    "Visit",
]
