"""What is known of what people say after an answer, whatever they say."""

from dataclasses import dataclass

from bot.understanding.judging.after.alike import Alike
from bot.understanding.judging.after.context import Context
from bot.understanding.judging.after.said_next import SaidNext
from bot.understanding.judging.after.wording import Wording
from bot.understanding.judging.anew import Correcting


@dataclass(frozen=True)
class FollowUps:
    """Which topics are near to an answer (`context`), what was `said_next` after it, what was meant by what is `alike`,
    whose `wording` a text has, and what is asked `anew` by whoever was answered beside the point."""

    context: Context
    said_next: SaidNext
    alike: Alike
    wording: Wording
    anew: Correcting
