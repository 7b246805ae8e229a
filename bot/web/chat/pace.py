"""How fast one browser may talk, and how fast all may that share its address."""

from bot.limits import Limits, rules
from bot.limits.limits import EVERYBODY


class Pace:
    """One socket's frames. What is counted is the browser's and its address's, however many sockets they have.
    `newcomer`: it was never here."""

    def __init__(self, limits: Limits, browser: str, origin: str) -> None:
        self._limits, self._browser, self._origin, self.newcomer = limits, browser, origin, False

    def wait_to_talk(self, with_file: bool) -> float:
        """0.0 when what somebody did may be taken now, else after how many seconds it may."""
        counted = [(rules.TALK, self._browser), (rules.FRAMES, self._origin)]
        if self.newcomer:
            counted.append((rules.NEWCOMERS, self._origin))
        if with_file:
            counted += [(rules.UPLOADS, self._origin), (rules.ALL_UPLOADS, EVERYBODY)]
        wait = max(self._limits.wait(rule, key) for rule, key in counted)
        self.newcomer = self.newcomer and bool(wait)
        return wait

    def wait_to_tell(self) -> float:
        """The same for what a page says by itself."""
        return max(self._limits.wait(rules.SIGNS, self._browser), self._limits.wait(rules.FRAMES, self._origin))
