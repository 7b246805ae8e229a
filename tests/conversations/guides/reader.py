"""Somebody who follows a guide."""

from tests.people import Citizen, Town


async def reader(town: Town, guide: str = "android", pages: int = 0) -> Citizen:
    """Somebody who has a guide open, so many pages on."""
    ba = town.citizen()
    await ba.says(f"/start {guide}")
    for _ in range(pages):
        await ba.says("tiếp")
    return ba
