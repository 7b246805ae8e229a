"""Reminders to many: when they fire, to whom they go, at which pace, and what came of it."""

from bot.campaigns.schedule import ScheduleError, first_firing, next_firing
from bot.campaigns.sender import Sender
from bot.campaigns.worker import Worker

__all__ = ["ScheduleError", "Sender", "Worker", "first_firing", "next_firing"]
