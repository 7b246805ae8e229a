"""What happens without anybody writing: firing, enrolling, nudges, notices, answers of staff, sweeping.

Each chore may run in many processes at once; none talks to anybody but through a channel.
"""

from bot.chores.worker import Worker

__all__ = ["Worker"]
