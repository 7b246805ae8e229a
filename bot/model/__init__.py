"""The words of the project: what every other room talks about. Imports nothing of ours."""

from bot.model.audience import Audience
from bot.model.campaign import (
    Campaign,
    CampaignState,
    Content,
    Delivery,
    DeliveryState,
    Lead,
    Occurrence,
    OccurrenceState,
)
from bot.model.channel import Capabilities, Channel, Editing, InDoubt, Refused, Retry, SendError, Unreachable
from bot.model.checkpoint import Checkpoint
from bot.model.message import Choice, File, Message
from bot.model.office import Office, Tariff
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
    "Content",
    "Delivery",
    "DeliveryState",
    "Editing",
    "Ending",
    "File",
    "FileLost",
    "Frame",
    "InDoubt",
    "Incoming",
    "Lead",
    "Message",
    "Occurrence",
    "OccurrenceState",
    "Office",
    "Person",
    "Refused",
    "Retry",
    "SendError",
    "Session",
    "Tariff",
    "Ticket",
    "Unreachable",
    "Update",
    "Visit",
]
