"""The words of the project: what every other room talks about. Imports nothing of ours."""

from bot.model.campaigns.audience import Audience
from bot.model.campaigns.campaign import (
    Campaign,
    CampaignState,
    Content,
    Delivery,
    DeliveryState,
    Lead,
    Occurrence,
    OccurrenceState,
)
from bot.model.campaigns.office import Office, Tariff
from bot.model.channel import (
    Capabilities,
    Channel,
    ClosedError,
    Complaint,
    Download,
    Editing,
    ForgedError,
    InDoubtError,
    MalformedError,
    RefusedError,
    RetryError,
    SendError,
    UnreachableError,
    Webhook,
)
from bot.model.checkpoint import Checkpoint
from bot.model.errors import BotError
from bot.model.message import Choice, File, Message, Template
from bot.model.own_reminder import OwnReminder
from bot.model.person import Case, Frame, Illness, Person, Session
from bot.model.staff import Addition, Answer, Colleague, Ticket
from bot.model.update import Address, Attachment, FileLostError, Incoming, Update
from bot.model.visit import Ending, Visit

__all__ = [
    "Addition",
    "Address",
    "Answer",
    "Attachment",
    "Audience",
    "BotError",
    "Campaign",
    "CampaignState",
    "Capabilities",
    "Case",
    "Channel",
    "Checkpoint",
    "Choice",
    "ClosedError",
    "Colleague",
    "Complaint",
    "Content",
    "Delivery",
    "DeliveryState",
    "Download",
    "Editing",
    "Ending",
    "File",
    "FileLostError",
    "ForgedError",
    "Frame",
    "Illness",
    "InDoubtError",
    "Incoming",
    "Lead",
    "MalformedError",
    "Message",
    "Occurrence",
    "OccurrenceState",
    "Office",
    "OwnReminder",
    "Person",
    "RefusedError",
    "RetryError",
    "SendError",
    "Session",
    "Tariff",
    "Template",
    "Ticket",
    "UnreachableError",
    "Update",
    "Visit",
    "Webhook",
]
