"""Whether what the content says may be said: confirmed, pending or held; and for how long that was looked at."""

from datetime import date, timedelta
from typing import Literal, Self

from pydantic import Field

from bot.content.dates import Day, first_day
from bot.content.local import Composed
from bot.content.site import Model

Status = Literal["confirmed", "pending", "held"]
STATUSES = ("confirmed", "pending", "held")

CONFIRMED, PENDING, HELD = STATUSES


class Standing(Model):
    """What topics, pages, replies and templates have in common.

    `confirmed`: every sentence stands in the source that is named. `pending`: it is said, with a word that the agency
    must still confirm it. `held`: it is not said; whoever asks hears whom to `ask`. `needs_confirmation` is the reason
    for either. `volatile`: a rule or a figure that changes; it was `reviewed` on a day, and that holds for
    `review_days`.
    """

    status: Status = "pending"
    needs_confirmation: Composed = ""
    ask: Composed = ""
    volatile: bool = False
    reviewed: Day | Literal[""] = ""
    review_days: int = Field(0, ge=0)

    def overdue(self, today: date) -> bool:
        """Whether it should have been looked at again; at once where nobody says when it was."""
        return self.volatile and (
            not self.reviewed or today > first_day(self.reviewed) + timedelta(days=self.review_days)
        )

    def told_in(self, _: str) -> Self:
        """The same as far as a text tells it."""
        return self

    @property
    def held(self) -> bool:
        """Whether it may not be said."""
        return self.status == HELD

    @property
    def noted(self) -> bool:
        """Whether a line below it may say how sure it is."""
        return self.volatile or self.status == PENDING


class Reply(Standing):
    """A word of courtesy: it claims nothing, so it is confirmed unless somebody says otherwise."""

    status: Status = "confirmed"
