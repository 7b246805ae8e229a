"""An answer that does not fit its question."""

from bot.model.errors import BotError


class UnclearError(BotError):
    """The answer does not fit the question; the reason is a sentence for the person, who is asked again."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values
