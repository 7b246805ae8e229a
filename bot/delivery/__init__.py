"""Deliveries on their way: claims, slots, sending, settling, at the pace of each channel.

Knows neither the engine nor content: what makes a message out of a delivery is given to it.
"""

from bot.delivery.sender import Sender

__all__ = ["Sender"]
