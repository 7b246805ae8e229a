"""What one line tells of people, by what is mentioned in it."""

from collections.abc import Collection, Mapping, Sequence

from bot.model import Case
from bot.understanding.cases.mention import Kind, Mention

SELF, OTHER = "self", "other"
"""Those who write, and somebody who is none of theirs."""

WHAT = ("what",)
"""What is asked of somebody who is only named: what to do about them."""


class Line:
    """What a line tells, clause by clause, of whom it is last (`about`), whether it is about anybody (`spoken`), and
    whether it `names` somebody."""

    def __init__(self, known: Case, makes: Mapping[str, str], together: Collection[str]) -> None:
        """`makes` is what whoever is near to what somebody is becomes by that, `together` what those are, too, who were
        with them."""
        self.told, self.about, self.spoken = list(known.told), "", False
        self.names = False
        self._makes, self._together = makes, together
        self.general: set[str] = set()
        self._along: list[str] = []
        self._last = known.about

    def hears(self, mentions: Sequence[Mention], along: bool = False) -> None:
        """Hears a clause, which may say that those who are named in it came `along`. Whoever is named in it beside
        somebody else is whom they ask about: "tui gặp bả thì sao". Of somebody that another than those who write
        `meets` only that is told what it makes of the other, whom it is about: "nhân viên tui có chồng là F1". Whoever
        those who write are back with is not whom it is about: "giờ về ở chung ba mẹ thì phải làm sao"."""
        who = ours = meets = also = ""
        with_them = False
        for mention in mentions:
            self.spoken = self.spoken or mention.kind is not Kind.NOBODY
            if mention.kind in (Kind.PERSON, Kind.PRONOUN):
                who, also = self._meant(mention), mention.also
                self._along += [who] if along else []
                self.names = self.names or mention.kind is Kind.PERSON
                if meets:
                    self._near_to(who, meets)
                else:
                    ours = ours if who == OTHER else SELF if with_them else who
                    self.about, self._last, with_them = ours or who, who, False
            elif mention.kind is Kind.MEETS:
                meets = who if who != SELF else ""
                with_them = not meets and self._are_told_of()
            elif mention.kind is Kind.IS and meets and self._makes.get(mention.id):
                self._tells((meets, self._makes[mention.id]))
            elif mention.kind is Kind.IS and (who or not mention.named):
                for name in filter(None, (also, who or self._last or SELF)):
                    self._tells((name, mention.id))
            elif mention.kind is Kind.IS:
                self.general.add(mention.id)
            elif mention.kind is Kind.IS_NOT:
                self._denies((who or self._last or SELF, mention.id))

    def ends(self) -> None:
        """Tells of those who came along what those are with whom they came, who are asked about with them: "em mới ở
        Bình Dương về, có bé đi cùng"."""
        came = [one for one in self.told if one[1] in self._together] if self._along else []
        for name, what in [(name, what) for name in self._along for _, what in came]:
            self._tells((name, what))
        self.about = came[0][0] if came else self.about

    def _are_told_of(self) -> bool:
        """Whether those who write are what others become something by: back from elsewhere."""
        return any(name == SELF and what in self._together for name, what in self.told)

    def _meant(self, mention: Mention) -> str:
        """Whom a word stands for: the last of whom something was told, or was spoken, but those who write."""
        if mention.kind is Kind.PERSON:
            return mention.id
        others = [name for name, _ in self.told if name != SELF]
        return self._last if self._last not in ("", SELF) else (others[-1] if others else OTHER)

    def _near_to(self, who: str, near: str) -> None:
        """Tells what somebody is who met another of whom it is known: "hôm kia má em có ghé nhà ổng"."""
        made = [self._makes[what] for name, what in self.told if name == who and self._makes.get(what)]
        for what in made if who == OTHER else ():
            self._tells((near, what))

    def _tells(self, one: tuple[str, str]) -> None:
        if one not in self.told:
            self.told.append(one)

    def _denies(self, one: tuple[str, str]) -> None:
        if one in self.told:
            self.told.remove(one)
