"""Reminders to many: what is said, to whom, when, who approves, and what came of it.

How they leave is in bot/delivery.
"""

from bot.campaigns.schedules.schedule import ScheduleError, first_firing, next_firing

__all__ = ["ScheduleError", "first_firing", "next_firing"]
