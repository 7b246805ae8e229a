"""What is done of a page, and whether it is: "mở CH Play rồi" is a part of it."""

from collections.abc import Sequence

from bot.understanding.telling.said import Said, Tells

DOING = (Tells.DONE, Tells.WORKS, Tells.SKIPS)
"""What says that something is done."""


def part(now: Sequence[Said], page: str) -> str:
    """What was done of all that a page asks, where nothing of it is told after that."""
    last = _last(now, page)
    return now[last].name if last >= 0 and now[last].tells is Tells.PART else ""


def is_done(now: Sequence[Said], page: str) -> bool:
    """Whether what a page asked was done: said after its name, and not of something that shows only now."""
    last = _last(now, page)
    if any(each.skipped and each.page == page for each in now):
        return True
    if _is_pressed(now, last):
        return True
    after = [at for at, each in enumerate(now) if at > last and each.tells in DOING and not _is_then(now, at)]
    before = {each.tells for each in now[: max(last, 0)]}
    if Tells.HERE in before:
        return any(now[at].tells is Tells.SKIPS for at in after)
    if Tells.SHOWS in before or stands_there(now, page):
        return any(_is_plain(now, at) for at in after[now[last].done :])  # the first is said with the page's name
    return bool(after)


def _is_pressed(now: Sequence[Said], last: int) -> bool:
    """Whether the button that was named last was pressed: "mới bấm Tiếp tục"; or is, when the rest is done: "đánh dấu
    rồi bấm Tiếp tục"."""
    if last <= 0:
        return False
    done = any(each.tells is Tells.DONE for each in now[: last - 1])
    return now[last - 1].tells is Tells.PRESSED or (done and now[last - 1].tells is Tells.PRESSES)


def _is_plain(now: Sequence[Said], at: int) -> bool:
    """Whether more than a "rồi" says so, or one of what was pressed: "mở lên, bấm nút xanh rồi"."""
    pressed = Tells.PRESSES in {each.tells for each in now[max(0, at - 2) : at]}
    return not now[at].mere or pressed


def _is_then(now: Sequence[Said], at: int) -> bool:
    """Whether it is the "rồi" of "bấm vô rồi nó ra …": what comes then is not known."""
    return now[at].mere and at + 1 < len(now) and now[at + 1].tells is Tells.SHOWS


def is_skipped(now: Sequence[Said], page: str) -> bool:
    """Whether a page was left by its way out, or that is said where it is named, or open."""
    return any((each.skipped and each.page == page) or each.tells is Tells.SKIPS for each in now)


def _last(now: Sequence[Said], page: str) -> int:
    return max((at for at, each in enumerate(now) if page and each.page == page), default=-1)


def stands_there(now: Sequence[Said], page: str) -> bool:
    """Whether a page is told of by a button of it that nobody says was pressed: "lên chữ Mở rồi"."""
    last = max((at for at, each in enumerate(now) if page and each.page == page and each.label), default=-1)
    return last >= 0 and not (last and now[last - 1].tells in (Tells.PRESSES, Tells.PRESSED))


def is_ended(now: Sequence[Said], pages: Sequence[str]) -> bool:
    """Whether all is done: nothing that shows is told after that, but for the last page."""
    at = max((number for number, each in enumerate(now) if each.tells is Tells.ENDED), default=-1)
    return at >= 0 and not any(each.page and each.page != pages[-1] for each in now[at + 1 :])


def merely(now: Sequence[Said]) -> bool:
    """Whether no more than a word says that something is done: "bật wifi rồi"."""
    return not any(each.tells in DOING and not each.mere for each in now)
