"""Understands a question: normaliser, index, zones, calibration, evaluation."""

from bot.faq.faq import Answer, Faq, Found, Zone
from bot.faq.mask import mask

__all__ = ["Answer", "Faq", "Found", "Zone", "mask"]
