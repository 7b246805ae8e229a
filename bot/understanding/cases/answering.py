"""The answers about a case: what somebody is, by what is told of those near to them, and what to say of that."""

from collections.abc import Iterator

from bot.content import Library
from bot.content.sayings.cases import Answer, Cases
from bot.model import Case
from bot.understanding.cases.line import OTHER, SELF, WHAT


class Answering:
    """Knows the answers in every language."""

    def __init__(self, library: Library) -> None:
        codes = library.site.languages
        self._cases = {code: library.written.cases(code) for code in codes}
        self._makes = {one.id: one.makes for code in codes for one in self._cases[code].standings if one.makes}
        self._roof = {one.id for code in codes for one in self._cases[code].standings if one.under_our_roof}
        self._family = {one.id for code in codes for one in self._cases[code].people if one.family}
        asks = {code: self._cases[code].asks for code in codes}
        self._own = {code: {one.id for one in of if one.own} for code, of in asks.items()}
        self._apart = {code: {one.id for one in of if one.apart} for code, of in asks.items()}
        self._would_be = {one.id for of in asks.values() for one in of if one.would_be}

    def cases(self, language: str) -> Cases:
        """What the content has in that language."""
        return self._cases[language]

    def general(self, case: Case, language: str) -> set[str]:
        """The topics of what anybody is to do who is what somebody is here."""
        here = self.all_standings(case)
        whats = (answer for answer in self._cases[language].answers if not set(WHAT).isdisjoint(answer.asks))
        return {answer.topic for answer in whats if not here.isdisjoint({*answer.are, *answer.one_of})}

    def is_vague(self, asks: tuple[str, ...], language: str) -> bool:
        """Whether all that is asked may be asked of anything."""
        vague = {one.id for one in self._cases[language].asks if one.vague}
        return vague.issuperset(asks)

    def is_firm(self, asks: tuple[str, ...], language: str) -> bool:
        """Whether something is asked that can only be asked of whoever was told of."""
        return any(one.firm for one in self._cases[language].asks if one.id in asks)

    def is_of_who_is_well(self, case: Case, sick: str) -> bool:
        """Whether those are asked about who live with somebody who is `sick`, and are not."""
        ill = {name for name, what in case.told if what == sick}
        return bool(ill) and case.about in self._family - ill

    def is_of_the_sick(self, case: Case, sick: str) -> bool:
        """Whether somebody who is `sick` is also what others near to them become something by."""
        ill = {name for name, what in case.told if what == sick}
        return any(name in ill and what != sick and self._makes.get(what) for name, what in case.told)

    def answers(self, case: Case, asks: tuple[str, ...], language: str) -> Iterator[Answer]:
        """The answers to what is asked of whoever was spoken of last, the most particular first, but before those what
        answers what can only be asked of them: "trả lương cho nó nghỉ thì sao"; what would be is no more than when
        something costs: "nếu bị thì tiền ăn ở ai trả"."""
        firm = tuple(name for name in asks if self.is_firm((name,), language))
        if self._would_be.issuperset(firm) and not self._apart[language].isdisjoint(asks):
            return
        for some in (firm, asks):
            yield from self._fitting(case, some, language, of_them=True)
            yield from self._fitting(case, some, language, of_them=False)

    def _fitting(self, case: Case, asks: tuple[str, ...], language: str, of_them: bool) -> Iterator[Answer]:
        """The answers to one of these, by what those are who are asked about (`of_them`), or by what anybody is: who
        came back is not told of the newcomer whom their wife lives with."""
        for answer in self._cases[language].answers:
            asked = set(asks) & set(answer.asks) if answer.asks else set(asks)
            who = SELF if asked <= self._own[language] else case.about or SELF
            if asked and self._fits(answer, who, case, of_them):
                yield answer

    def texts(self, case: Case, answer: Answer, language: str) -> list[str]:
        """An answer about whoever was spoken of last, and what else there is to it in other words."""
        people = self._cases[language].people
        who = next((one.called for one in people if one.id == (case.about or SELF)), "")
        texts = (text for text in (answer.reply, answer.more) if text)
        return [text.replace("{Who}", who[:1].upper() + who[1:]).replace("{who}", who) for text in texts]

    def _fits(self, answer: Answer, who: str, case: Case, of_them: bool) -> bool:
        if answer.whose and who not in answer.whose:
            return False
        if answer.close not in (None, case.close):
            return False
        only = answer.whose or (of_them and len(answer.are) <= 1)  # who is two things is looked for among all
        of = {who} if only else {who, *(name for name, _ in case.told)}
        return any(_is_it(answer, self._told_of(case, one, who)) for one in of)

    def _told_of(self, case: Case, one: str, who: str) -> set[str]:
        """What somebody is; of a stranger who is not asked about only what was told."""
        if one == OTHER != who:
            return self._among_others(case)
        return self.standings(case, one)

    def standings(self, case: Case, who: str) -> set[str]:
        """What somebody is, as it was told, or by what those are who are near to them, and they are not."""
        own = {what for name, what in case.told if name == who}
        home = self._home(case)
        of_others = {what for name, what in case.told if name != who and _are_near(name, who, home)}
        near = {self._makes.get(what, "") for what in of_others - own}
        plain = self._makes.keys().isdisjoint(own)  # a fever counts before whom they may have met
        is_far = plain and who in self._family and OTHER not in home
        far = {self._makes.get(what, "") for what in self._among_others(case)} if is_far else set()
        return own | (near - {""}) | {self._makes[what] for what in far if what in self._makes}

    def all_standings(self, case: Case) -> set[str]:
        """What anybody is, as it was told, or those who write and theirs by that."""
        return {what for _, what in case.told}.union(*(self.standings(case, who) for who in (SELF, *self._family)))

    def _among_others(self, case: Case) -> set[str]:
        return {what for name, what in case.told if name == OTHER}

    def _home(self, case: Case) -> set[str]:
        """Those who live with those who write."""
        others = {OTHER} if any(what in self._roof for _, what in case.told) else set()
        return {SELF, *self._family, *others}


def _is_it(answer: Answer, standings: set[str]) -> bool:
    return set(answer.are) <= standings and not (answer.one_of and standings.isdisjoint(answer.one_of))


def _are_near(one: str, other: str, home: set[str]) -> bool:
    return (one in home and other in home) or {one, other} == {SELF, OTHER}
