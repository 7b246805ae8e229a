"""Understands a question: normaliser, index, zones, calibration, evaluation."""

from bot.understanding.faq import Answer, Faq, Found
from bot.understanding.mask import mask
from bot.understanding.zones import Zone

__all__ = ["Answer", "Faq", "Found", "Zone", "mask"]
