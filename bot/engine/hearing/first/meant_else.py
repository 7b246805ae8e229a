"""Whether something else is surely meant than what may be asked of somebody of whom something was told."""

from typing import TYPE_CHECKING

from bot.content.sayings.cases import Answer
from bot.engine.hearing.first.illness import LIKELY, SURELY
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.words.likely import EVEN
from bot.understanding import Kind, Meaning, Zone
from bot.understanding.cases import OTHER, SELF, Heard

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

SICK = "sick"
"""Who has signs of an illness."""

INFECTED = "f0"
"""Who is that needs help."""

NEIGHBOUR = "neighbour"
"""Who lives in another home."""

TELLING, LEADS, RATHER, CLEARLY = 0.3, 0.5, 0.85, 0.9
"""How likely a topic must be for a line to be about that rather than about what another topic tells of the case: one
that is about no such case, where somebody is told of or only asked about, one that is about such cases, and one that
says what anybody is to do who is so. Of 105 such lines strangers held two in three to be better answered by it."""

LIKELIEST = 3
"""The likeliest topics, of which one is about such cases where what is asked may be asked of anything."""


def is_firm(stack: "DialogStack") -> bool:
    """Whether something is asked that can only be asked of whoever was told of, a line before or more."""
    asks = stack.case.asks if stack.case and not stack.case.standing else ()
    return bool(asks) and stack.services.understanding.known.own.is_firm(asks, stack.person.language)


def is_something_else(stack: "DialogStack", heard: Heard, asks: tuple[str, ...]) -> bool:
    """Whether a line is urgent, a secret, a wish, a small word or a question that is about something else."""
    meaning, text, understanding = stack.meaning(), stack.update.text, stack.services.understanding
    vague = bool(heard.asks) and understanding.known.own.is_vague(asks, stack.person.language)
    small = bool(meaning.word) and not heard.news and (vague or not heard.asks)
    urgent = bool(meaning.urgent) and not is_only_near(stack, heard)
    firm = is_firm(stack)
    exact = meaning.exact and not meaning.urgent and meaning.id not in _about(stack)
    if urgent or meaning.secret or (not firm and (exact or small)):
        return True
    of_others = heard.standing or understanding.known.own.is_of_who_is_well(heard.case, SICK)
    if stack.session.ill is not None and ((vague and not of_others) or meaning.after_like >= SURELY):
        return True  # what to do about that is told there
    if stack.session.ill is not None and not heard.asks and meaning.after_like >= LIKELY:
        return not understanding.known.own.is_of_the_sick(heard.case, SICK)  # "má bị tiểu đường nữa"
    asks_now = understanding.known.telling.clauses(text, stack.person.language)[1] or is_next_door(stack, heard)
    if stack.step is not None and not asks_now:
        return True
    if not heard.spoken <= understanding.known.own.all_standings(heard.case):
        return True  # "F2 đi học được không" is asked in general
    if firm or _is_of_strangers(stack, heard, meaning):
        return not firm
    if meaning.kind is Kind.JOB:
        wishes = meaning.zone is Zone.ANSWER and bool(understanding.things(text, stack.person.language))
        return not (_only_spoke(stack, heard) or (heard.standing and not wishes))
    if meaning.is_sure and not meaning.urgent:
        return meaning.id not in _about(stack)
    if vague and not heard.news and meaning.kind is Kind.ASIDE:
        return True  # "ba em mất sổ hộ khẩu thì sao"
    named = vague and bool(understanding.things(text, stack.person.language))
    return named and not is_about_such(stack, meaning, 1 if meaning.first >= EVEN else LIKELIEST)


def is_only_near(stack: "DialogStack", heard: Heard) -> bool:
    """Whether nothing is told but that somebody else is infected, or a neighbour ill, or asked but what if they were:
    "bạn em dương tính rồi, em phải làm gì"."""
    understanding, language = stack.services.understanding, stack.person.language
    told = heard.case.told
    if is_next_door(stack, heard):
        return True
    theirs = heard.news and {who for who, what in told if what == INFECTED} <= {OTHER}
    if not heard.would_be and not (theirs and stack.session.ill is None):
        return False
    left = understanding.known.told.beside(stack.update.text)
    return not understanding.known.illness.urgency(left, language, understanding.borders.urgent)


def is_next_door(stack: "DialogStack", heard: Heard) -> bool:
    """Whether all that is told of an illness is that somebody of another home has one, and it can wait."""
    told, text = heard.case.told, stack.update.text
    next_door = (OTHER, NEIGHBOUR) in told and {who for who, what in told if what == SICK} == {OTHER}
    severe = stack.services.understanding.known.illness.urgency.is_severe(text, stack.person.language)
    return next_door and stack.session.ill is None and not severe


def _only_spoke(stack: "DialogStack", heard: Heard) -> bool:
    """Whether what is like a wish for a person only tells of somebody: "tui có nói chuyện với bả"."""
    return heard.news and (job := stack.job()) is not None and job.opens == PERSON


def _about(stack: "DialogStack") -> set[str]:
    """The topics that say in general what answers say of one's own case; of a symptom that is denied, too."""
    understanding, language = stack.services.understanding, stack.person.language
    denied = (
        understanding.known.illness.urgency.near if understanding.health.denies(stack.update.text, language) else ()
    )
    return {*understanding.known.own.cases(language).about, *denied}


def is_about_such(stack: "DialogStack", meaning: Meaning, most: int = LIKELIEST) -> bool:
    """Whether one of the likeliest topics is about such cases."""
    return not _about(stack).isdisjoint(found.id for found in meaning.topics[:most])


def is_plain(stack: "DialogStack", heard: Heard, answer: Answer) -> bool:
    """Whether those who write just told of themselves, and the answer for anybody is the one for them."""
    meaning, about = stack.meaning(), {who for who, _ in heard.case.told}
    alone = heard.standing and not answer.always and heard.case.about in ("", SELF) and about == {SELF}
    return alone and meaning.zone is Zone.ANSWER and meaning.id == answer.topic


def is_rather_of_another(stack: "DialogStack", heard: Heard, answer: Answer, asks: tuple[str, ...]) -> bool:
    """Whether another topic than that of an answer is likely meant: "the parcel from Sài Gòn" of somebody who is back
    from there."""
    meaning, language, own = stack.meaning(), stack.person.language, stack.services.understanding.known.own
    if meaning.kind is not Kind.TOPIC or meaning.urgent or own.is_firm(asks, language):
        return False
    topic = meaning.topics[0].id
    if topic == answer.topic:
        return False
    if topic in own.general(heard.case, language):
        return meaning.first >= CLEARLY and not heard.standing
    vague = own.is_vague(asks, language)
    return meaning.first >= (RATHER if topic in _about(stack) else TELLING if heard.standing or vague else LEADS)


def _is_of_strangers(stack: "DialogStack", heard: Heard, meaning: Meaning) -> bool:
    """Whether only strangers are told of, and what is likely asked is about such: "khách ho sốt vô mua thuốc"."""
    likely = meaning.kind is Kind.TOPIC and meaning.first >= EVEN and meaning.topics[0].id not in _about(stack)
    return likely and heard.standing and {who for who, _ in heard.case.told} == {OTHER}


def names_another(stack: "DialogStack", answer: Answer, asks: tuple[str, ...]) -> bool:
    """Whether a line names a thing that what is likeliest asked is about, and of which neither the answer speaks nor
    what the line asks: "bà cao huyết áp chích có sao không" asks of vaccines, and not of being ill."""
    meaning, understanding, language = stack.meaning(), stack.services.understanding, stack.person.language
    likely = meaning.topics[0].id if meaning.kind is Kind.TOPIC and meaning.topics else answer.topic
    if stack.session.ill is not None or likely == answer.topic:
        return False
    topic = stack.services.library.topics[language][answer.topic]
    asked = (said for one in understanding.known.own.cases(language).asks if one.id in asks for said in one.said)
    spoken = (answer.reply, answer.more, topic.question, topic.answer, *asked)
    return understanding.touches(stack.update.text, language, likely, spoken)
