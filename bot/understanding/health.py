"""Whether somebody is ill, and what is told of it: signs, that nobody has them, that whoever had is well again."""

from bot.content import Library
from bot.model.writing.text import heard
from bot.understanding.calibrated.borders import Borders
from bot.understanding.learnt import Learnt
from bot.understanding.normaliser.normalise import LIMIT
from bot.understanding.telling.ill.afterwards import After


class Health:
    """Puts together what the parts know of it."""

    def __init__(self, library: Library, known: Learnt, borders: Borders) -> None:
        self._library, self._known, self._borders = library, known, borders

    def after(self, text: str, language: str) -> After:
        """What a text tells, or asks, once somebody was told what cannot wait."""
        text = heard(text)[:LIMIT]
        rest, told = self.recovered(text, language), self._known.illness.afterwards.told
        if rest is None:
            return told(text, language, self._known.telling.clauses(text, language))
        beside, better = told(rest, language, ("", "")), self._known.illness.afterwards.better
        also = beside["after"] if beside["after"] != better else ""
        goes_on = beside["goes_on"] or told(text, language, ("", ""))["goes_on"]
        return After(after=better, also=also, after_like=1.0, goes_on=goes_on)

    def recovered(self, text: str, language: str) -> str | None:
        """What is told beside that whoever was ill is well again; nothing where that is not said, or a sign is told,
        too."""
        rest = self._known.illness.recovering(heard(text)[:LIMIT])
        if rest is None:
            return None
        told = self._known.illness.urgency.told(rest, language)
        ill = (
            told.severe
            or told.signs
            or told.severe_of
            or self._known.illness.urgency(rest, language, self._borders.urgent)
        )
        return None if ill else self._known.illness.recovering.beside(rest)

    def tells_sign(self, text: str, language: str) -> bool:
        """Whether a sign of illness is told that somebody has, urgent or not."""
        text, language = heard(text)[:LIMIT], self._library.language(language)
        told = self._known.illness.urgency.tells(self._known.told.beside(text), language)
        return told and self._known.illness.recovering(text) is None

    def denies(self, text: str, language: str) -> bool:
        """Whether a text says somewhere that somebody has no illness."""
        return self._known.illness.urgency.denies_any(heard(text)[:LIMIT], language)
