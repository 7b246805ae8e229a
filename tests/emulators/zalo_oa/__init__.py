"""A strict double of the Zalo Official Account OpenAPI v3 and its OAuth v4: one real server for both.

    async with ZaloOaDouble() as double:
        lan = double.person("Lan")
        await lan.follows()
        await lan.presses("Cài Bluezone")

Errors come with HTTP 200, as the real ones do. Time can be moved: `double.passes(hours=49)`.
https://docs.zaloplatforms.com/docs/OA/
"""

from .people import Person
from .server import ZaloOaDouble
from .templates import Template

__all__ = ["Person", "Template", "ZaloOaDouble"]
