"""Somebody cannot do it themselves, and says why: who helps with what was just spoken of."""

from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE
from bot.content.sayings.unable import Help, Sign
from bot.dialogs.answers.questions.choices import picks
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, opening, was_said
from bot.model import Choice, Message
from bot.understanding import Kind

ALSO = 3
"""Words from which on what is said beside it is a question of its own."""

TELLS, HARDLY = 0.5, 0.04
"""How likely a line only tells, for it not to be a question that is surely answered, or of which a part asks."""


def follows(turn: Turn[Nothing]) -> str:
    """Why somebody cannot, by its name; "" where nothing was spoken of that others may do, or something else is asked,
    or cannot wait."""
    text, language = turn.update.text, turn.person.language
    found = turn.services.understanding.known.telling.unable(text, language)
    helps = _help(turn) if found is not None else None
    if found is None or helps is None or turn.ill is not None:
        return ""
    sign = _sign(turn, found.sign)
    if turn.services.understanding.known.telling.phones(text).denied:
        return ""  # "không phải cục gạch, máy quẹt tay" is no reason
    if sign is None or (sign.only and helps.id not in sign.only) or _is_something_else(turn, found.beside):
        return ""
    return found.sign


def _is_something_else(turn: Turn[Nothing], beside: str) -> bool:
    """Whether something is asked beside it that is no cry for help, or the whole cannot wait, or is a wish."""
    understanding, text, language = turn.services.understanding, turn.update.text, turn.person.language
    meaning = turn.meant(text)
    if meaning.urgent or meaning.secret or (meaning.kind is Kind.JOB and meaning.exact):
        return True
    if _is_asked_of_a_page(turn):
        return True  # how letters get larger, whether it needs a SIM card
    if understanding.known.telling.unable.seeks(text, language):
        return False
    tells = understanding.known.acts(text, language)
    if tells < TELLS and meaning.is_sure and not _is_of(turn, meaning.id):
        return True
    asks = len(beside.split()) >= ALSO and bool(understanding.known.telling.clauses(beside, language)[1])
    return text.rstrip().endswith("?") or (asks and tells < HARDLY)


def _is_asked_of_a_page(turn: Turn[Any]) -> bool:
    """Whether it is told beside the page of a guide that is open."""
    open_ = {opened.partition(":")[2] for opened in turn.opened}
    guides = turn.services.library.guides[turn.person.language]
    guide = next((guides[name] for name in open_ if name in guides), None)
    page = next((page.id for page in guide.pages if page.id in open_), "") if guide else ""
    pages = [page.id for page in guide.pages] if guide else []
    screens = turn.services.understanding.known.telling.screens
    return bool(page and screens(turn.update.text, turn.person.language, pages, page).answer)


def _is_of(turn: Turn[Any], name: str) -> bool:
    """Whether a topic is about whoever cannot."""
    helps = turn.services.library.written.unable(turn.person.language).helps
    return any(name in (one.topic, *one.about) for one in helps)


def _help(turn: Turn[Any]) -> Help | None:
    """Who helps with what is open, or else with what was answered last."""
    given = turn.services.library.written.unable(turn.person.language).helps
    topic = turn.services.library.topics[turn.person.language].get(turn.topic)
    if turn.step:
        return next((one for one in given if _is_open(turn, one)), None)
    return next((one for one in given if topic and _is_about(one, topic)), None)


def _is_open(turn: Turn[Any], one: Help) -> bool:
    """Whether it helps with what is open, whatever was told for that already."""
    return any(opened == name or opened.startswith(f"{name}:") for opened in turn.opened for name in one.opens)


def _is_about(one: Help, topic: Topic) -> bool:
    return any(topic.id == name or topic.file.startswith(f"{name}/") for name in one.about)


def _sign(turn: Turn[Any], name: str) -> Sign | None:
    signs = turn.services.library.written.unable(turn.person.language).signs
    return next((sign for sign in signs if sign.id == name), None)


async def begin(turn: Turn[Nothing], name: str) -> Next:
    """Says it in other words where it was said."""
    sign, helps = _sign(turn, name), _help(turn)
    if sign is None or helps is None:
        return Done(resume=False)
    topic = turn.services.library.topics[turn.person.language][helps.topic]
    texts = [_reply(sign, helps), helps.more]
    warm = [one.warm for one in turn.services.library.written.unable(turn.person.language).signs]
    told = [text for text in texts if was_said(turn, *(f"{before} {text}" for before in warm))]
    text = next((text for text in texts if text not in told), texts[-1])
    turn.misses = 0
    turn.say(Message(noted(turn, topic, f"{sign.warm} {text}"), _ways(turn, topic)))
    return Done(resume=False)


def _reply(sign: Sign, helps: Help) -> str:
    return sign.instead.get(helps.id, helps.reply)


def _ways(turn: Turn[Any], topic: Topic) -> tuple[Choice, ...]:
    """The answer that tells more, and a person."""
    more = opening(topic.question, "topic", topic.id, word=MORE) if turn.step else picks(topic)
    return more, turn.opens(N_("Talk to a person"), "human")


unable = Dialog("unable", Nothing, begin=begin, follows=follows)
