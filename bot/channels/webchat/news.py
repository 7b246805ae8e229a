"""What one page of a chat waits for."""

import asyncio


class News(asyncio.Event):
    """Set when something new is there; `shown` is the number up to which the page has got everything."""

    def __init__(self, shown: int) -> None:
        super().__init__()
        self.shown = shown
