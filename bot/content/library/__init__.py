"""All content of one folder: what is in it, and how it is opened. The checks beside it tell what is wrong with it."""

from bot.content.library.library import Library
from bot.content.library.opening import load, whole

__all__ = ["Library", "load", "whole"]
