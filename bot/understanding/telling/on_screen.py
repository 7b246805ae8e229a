"""What the phrases of one text come to: where somebody is, and how it goes there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.understanding.telling import doing
from bot.understanding.telling.going.leaving import put_off
from bot.understanding.telling.said import ABSENT, Said, Tells

BESIDE = {
    "here": Tells.HERE,
    "awaited": Tells.AWAITED,
    "what_next": Tells.WHAT_NEXT,
    "pauses": Tells.PAUSES,
    "returns": Tells.RETURNS,
    "anew": Tells.ANEW,
    "goes_ahead": Tells.GOES_AHEAD,
}
"""What is told beside any page, wherever it stands in a text."""


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What somebody tells of their screen. `page` is the one where they are, "" where none is told of.

    `shows`: it is what the phone shows now, `odd`: what shows after it is not known, `here`: they say outright that
    they are there; `done`: what it asked was done, `merely`: in no more than a word, or `skipped`, `ended`: all of
    it is; `stuck`: something does not work, `solved`: what did not work does. `trouble` is the name of what does
    not, `answer` of what is asked about the page, `part` of what was done of all that it asks, where the content
    knows it. `awaited`: what shows may do so later, `what_next`: they ask what is to be done,
    `pauses`: they put it off, `returns`: they come back to it, `anew`: they begin once more, `goes_ahead`: they want to
    be shown, `numbered`: the page is told by its number."""

    page: str = ""
    shows: bool = False
    odd: bool = False
    here: bool = False
    done: bool = False
    merely: bool = False
    skipped: bool = False
    ended: bool = False
    stuck: bool = False
    solved: bool = False
    trouble: str = ""
    answer: str = ""
    part: str = ""
    awaited: bool = False
    what_next: bool = False
    pauses: bool = False
    returns: bool = False
    anew: bool = False
    goes_ahead: bool = False
    numbered: bool = False

    def at(self, page: str) -> "OnScreen":
        """The same of a page that is told by its number: done with, or open."""
        done = (self.done or self.ended) and not self.here
        return replace(self, page=page, shows=not done, done=done, merely=False, ended=False, numbered=True)


def together(said: Sequence[Said], pages: Sequence[str], current: str, absent: Collection[str]) -> OnScreen:
    """What phrases in the order of a text come to, where `current` is open; `absent` are the pages that know what to do
    where their screen does not come."""
    said = put_off(said)
    kinds = {each.tells for each in said}
    now = _not_asked(_without_solved(_from_here(said), current))
    near = _near(now, current, pages)
    page = _page(now, near, pages, current)
    stuck, trouble = _wrong(now, near, page, (page or current) in absent)
    part = "" if stuck or Tells.ENDED in kinds else doing.part(now, page)
    mere = Tells.PAUSES in kinds  # then "rồi" says little
    done = not (stuck or part) and doing.is_done([each for each in now if not (each.mere and mere)], page)
    return OnScreen(
        page,
        shows=not kinds.isdisjoint((Tells.SHOWS, Tells.HERE)) or doing.stands_there(now, page),
        odd=len(now) > 1 and now[-1].tells is Tells.SHOWS and bool(page),
        done=done,
        merely=done and not page and doing.merely(now),
        skipped=not stuck and doing.is_skipped(now, page),
        ended=not stuck and doing.is_ended(now, pages),
        stuck=stuck,
        solved=Tells.SOLVED in kinds and not stuck,
        trouble=trouble,
        answer=_answer(near, page, trouble),
        part=part,
        **{name: tells in kinds for name, tells in BESIDE.items()},
    )


def _near(now: Sequence[Said], current: str, pages: Sequence[str]) -> list[Said]:
    """What is known by its name of the page that is open, or told of, or of any; or may fail since an earlier one."""
    named = {each.page for each in now if each.tells is Tells.PAGE}
    behind = pages[: pages.index(current)] if current in pages else ()
    here = (current, "", *named)
    return [
        each
        for each in now
        if each.name and (each.anywhere or each.page in here or (each.onwards and each.page in behind))
    ]


def _wrong(now: Sequence[Said], near: Sequence[Said], page: str, waits: bool) -> tuple[bool, str]:
    """Whether something does not work, and the name of that; `waits`: the page knows what to do where nothing comes."""
    stuck = any(each.wrong and (each.tells is not Tells.LACKS or page) for each in now if not each.name or each in near)
    troubles = [each for each in near if each.tells is Tells.TROUBLE]
    trouble = next((each.name for each in reversed(troubles) if each.page == page or each.onwards), "")
    asked = any(each.tells is Tells.ANSWER and each.page == page for each in near)
    if asked and stuck and not trouble and _is_gone(now):
        return False, ""  # "CH Play là cái nào, hổng thấy" asks what it looks like
    return stuck, ABSENT if stuck and not trouble and waits and _is_gone(now) else trouble


def _answer(near: Sequence[Said], page: str, trouble: str) -> str:
    """The name of what is asked; of the page itself rather than of any, unless something does not work there."""
    answers = [each for each in near if each.tells is Tells.ANSWER and each.page in (page, "")]
    answer = next((each.name for each in sorted(answers, key=lambda each: not each.page)), "")
    of_page = any(each.page and each.name == answer for each in answers)
    return "" if trouble and of_page else answer


def _from_here(said: Sequence[Said]) -> Sequence[Said]:
    """From where somebody says that they are now: what was before it is over."""
    at = [number for number, each in enumerate(said) if each.tells is Tells.HERE and any(s.page for s in said[number:])]
    now = said[at[-1] :] if at else said
    shown = [number for number, _ in enumerate(now[:-1]) if _shows_a_page(now, number)]
    if not shown:
        return now
    first = next((at for at in shown if now[at + 1].page == now[shown[-1] + 1].page), 0)
    return now if any(each.page == now[first + 1].page for each in now[:first]) else now[first:]


def _shows_a_page(said: Sequence[Said], number: int) -> bool:
    """Whether the phone is said to show the page that comes next in a text."""
    return said[number].tells is Tells.SHOWS and said[number + 1].tells is Tells.PAGE


def _not_asked(said: Sequence[Said]) -> Sequence[Said]:
    """Without what only seems not to work: "cho phép hay không cho phép" asks."""
    asked = {at for at, each in enumerate(said) if each.tells is Tells.ANSWER}
    return [each for at, each in enumerate(said) if not (each.tells is Tells.STUCK and at - 1 in asked)]


def _without_solved(said: Sequence[Said], current: str) -> Sequence[Said]:
    """Without what did not work until it did, or was passed over: only its page is left."""
    solving = (Tells.SOLVED, Tells.WORKS, Tells.SKIPS)
    last = max((number for number, each in enumerate(said) if each.tells in solving), default=0)
    kept = (Said(Tells.PAGE, each.page) if each.anywhere and each.page != current else each for each in said[:last])
    return [*(each for each in kept if not each.wrong), *said[last:]]


def _page(now: Sequence[Said], near: Sequence[Said], pages: Sequence[str], current: str) -> str:
    """What goes wrong, or is asked about, says where one is; else it is the page that is furthest on. What may as well
    go wrong there says so only where nothing else does."""
    wrong = [each for each in near if each.tells is Tells.TROUBLE]
    troubles = [each for each in wrong if not each.onwards or each.page == current]
    beside = [each for each in near if each.page and each.tells is not Tells.PART]
    surer = [
        each for each in beside if each.tells is Tells.ANSWER and each.anywhere
    ] or beside  # "khai bậy có sao không"
    named = [each for each in now if each.tells in (Tells.PAGE, Tells.PART)]
    told = troubles[-1:] or [each for each in surer if each not in wrong][-1:] or named or wrong[-1:]
    return max((each.page for each in told), key=pages.index, default="")


def _is_gone(now: Sequence[Said]) -> bool:
    return any(each.tells in (Tells.GONE, Tells.LACKS) for each in now)
