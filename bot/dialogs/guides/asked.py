"""What is asked in what somebody tells."""

from typing import Any

from bot.content import Guide, Page
from bot.engine import Turn
from bot.understanding import Kind, Meaning, Zone
from bot.understanding.ends import BREATH

BRAND = 5
"""Words up to which whoever names a way out, or a screen, means it: "máy bấm phím thôi"."""

QUESTION = 5
"""Words from which on what asks besides is a question of its own; fewer ask about the page: "bấm hả"."""

BESIDE = ("guide", "left", "human", "menu")
"""Dialogs that open from a guide and leave it where it is."""

LIKELY, NEAR = 0.55, 0.25
"""Chance of a topic from which on it is the answer to a part of a text that asks; of one near the open page."""


def asked(turn: Turn[Any]) -> str:
    """The topic that a question surely asks about: "Can Oppo run it?"; "" where there is none. With a question mark it
    need only be likely."""
    text = turn.update.text
    if "?" not in text and len(text.split()) <= BRAND:
        return ""
    meaning = turn.meant(text)
    if meaning.kind is not Kind.TOPIC:
        return ""
    sure = meaning.zone is Zone.ANSWER and asks(turn)
    return meaning.topics[0].id if sure or ("?" in text and meaning.first >= LIKELY) else ""


def asks(turn: Turn[Any]) -> bool:
    """Whether anything in the text plainly asks."""
    return bool(parts(turn)[1])


def parts(turn: Turn[Any]) -> tuple[str, str]:
    """What the text tells, and what it asks."""
    return turn.services.understanding.known.telling.clauses(turn.update.text, turn.person.language)


def asked_besides(turn: Turn[Any]) -> str:
    """The topic that a part of the text asks about, of which the other part tells something; "" for none."""
    text, asks = words_besides(turn)
    if not text:
        return ""
    meaning = turn.services.understanding(text, turn.person.language)
    if asks:
        return meaning.topics[0].id if is_likely(turn, meaning) else ""
    return meaning.id if meaning.is_sure else ""


def words_besides(turn: Turn[Any]) -> tuple[str, bool]:
    """The part of the text that asks something besides what it tells, and whether it plainly does: what comes after the
    first part may do so, whatever words it has ("xong. bên tôi bắt buộc không hay tùy")."""
    told, asking = parts(turn)
    if told and asking:
        return asking, True
    after = BREATH.split(turn.update.text, 1)[-1]
    return ("", False) if len(after.split()) < QUESTION or after == turn.update.text else (after, False)


def is_likely(turn: Turn[Any], meaning: Meaning) -> bool:
    """Whether some topic is likely what is asked; what is answered beside the page that is open needs to be less so."""
    page = getattr(turn.data, "page", "")
    near = turn.services.understanding.known.telling.screens.topics(page)
    border = NEAR if meaning.topics and meaning.topics[0].id in near else LIKELY
    return meaning.kind is Kind.TOPIC and (meaning.zone is Zone.ANSWER or meaning.first >= border)


def tells_a_question(turn: Turn[Any]) -> bool:
    """Whether the part that asks is more than a word about what is open."""
    return len(parts(turn)[1].split()) >= QUESTION


def explained(turn: Turn[Any]) -> set[str]:
    """The topics that tell in short what the guides that install show step by step."""
    library = turn.services.library
    begun = {f"guide:{name}" for name in (*library.tracked, asking_guide(turn))}
    return {topic for job in library.jobs(turn.person.language) if job.opens in begun for topic in job.topics}


def answered_there(turn: Turn[Any], page: Page) -> set[str]:
    """What is answered beside a page, or by the pages themselves."""
    return explained(turn) | set(turn.services.understanding.known.telling.screens.topics(page.id))


def asking_guide(turn: Turn[Any]) -> str:
    """The guide that asks which phone it is."""
    return next(iter(turn.services.library.site.links.values())).partition(":")[2]


def is_about_it(turn: Turn[Any], topic: str) -> bool:
    """Whether an answer is about what the guides install."""
    library, language = turn.services.library, turn.person.language
    given, known = library.written.screens(language), library.topics[language].get(topic)
    return known is not None and (known.category in given.about or known.id in explained(turn))


def is_about_else(turn: Turn[Any]) -> bool:
    """Whether something else was talked of, and still is: after "quét bằng Zalo" no "mã" comes by text message."""
    meaning = turn.meant(turn.update.text)
    first = meaning.topics[0].id if meaning.topics else ""
    return bool(turn.topic and first) and not (is_about_it(turn, turn.topic) or is_about_it(turn, first))


def is_of_its_own(turn: Turn[Any]) -> bool:
    """Whether a text is surely about something else than what the guides install, or no business of ours."""
    meaning = turn.meant(turn.update.text) if turn.update.text else None
    if meaning is None or meaning.kind is Kind.ASIDE:
        return meaning is not None and not meaning.word
    return meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER and not is_about_it(turn, meaning.id)


def is_another_wish(turn: Turn[Any], reading: Guide) -> bool:
    """Whether something is wanted that has nothing to do with a guide, surely or by what it names: "thôi, xóa hết thông
    tin của tui đi", "in lại tờ QR cho tui"."""
    meaning = turn.meant(turn.update.text) if turn.update.text else None
    if meaning is None or meaning.kind is not Kind.JOB:
        return False
    if turn.services.library.jobs.opens(turn.person.language)[meaning.id].partition(":")[0] in BESIDE:
        return False
    return meaning.zone is Zone.ANSWER or (names_else(turn, reading) and not asks(turn))


def names_else(turn: Turn[Any], reading: Guide) -> bool:
    """Whether something is named that no page of a guide speaks of: a shop, its sheet, a reminder."""
    understanding, language = turn.services.understanding, turn.person.language
    named = understanding.things(turn.update.text, language)
    shown = (understanding.things(f"{page.text} {page.help}", language) for page in reading.pages)
    return bool(named) and bool(named.difference(*shown))


def is_elsewhere(turn: Turn[Any], reading: Guide) -> bool:
    """Whether a text names something that no page speaks of, and is likeliest about that: "quán tui chưa có mã"."""
    meaning = turn.meant(turn.update.text)
    likely = bool(meaning.topics) and meaning.first >= NEAR
    return likely and not is_about_it(turn, meaning.topics[0].id) and names_else(turn, reading)
