"""Understands a question: normaliser, index, zones, calibration, evaluation."""

from bot.faq.faq import Answer, Faq, Found
from bot.faq.mask import mask
from bot.faq.zones import Zone

__all__ = ["Answer", "Faq", "Found", "Zone", "mask"]
