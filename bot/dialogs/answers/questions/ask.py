"""A free question: an answer at once, a few topics to pick from, or an honest "not mine"."""

from bot.content import N_
from bot.dialogs.answers.questions.at_a_form import at_a_form
from bot.dialogs.answers.questions.further import read_of, say_further
from bot.dialogs.answers.questions.in_vain import say_vain, vain_of
from bot.dialogs.answers.questions.readings import are_even, second_of
from bot.dialogs.answers.questions.several import are_sure, matters, say_all, with_others
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.answers.questions.unclear.not_ours import say_not_ours
from bot.dialogs.answers.questions.unclear.offering import LIKELY, say_offer
from bot.dialogs.answers.questions.unclear.untold import is_untold, near_of, say_untold
from bot.dialogs.answers.unasked.attached import is_captioned, say_not_words
from bot.dialogs.answers.unasked.numbers import is_a_number, say_number
from bot.dialogs.guides.finished import said_after
from bot.dialogs.guides.opening.beside_phone import beside_phone, is_about_no_app, phone_named
from bot.dialogs.guides.opening.claimed import wished
from bot.dialogs.guides.opening.unplaced import told_of_it
from bot.dialogs.guides.opening.which_one import only_names_it, say_of_it
from bot.dialogs.nothing import Nothing
from bot.dialogs.visits.typed import code_in, number_at_a_door
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.understanding import Kind, Meaning, mask

MARKS = frozenset(["?", "??", "???", "????"])
"""Who types nothing else wants to know what this is."""

HARDLY = 0.2
"""How likely a line is ours up to which what looks like a code in it is one: "k pai, PY1243"."""


async def begin(turn: Turn[Nothing], question: str) -> Next:
    if not question.strip() or (turn.update.attachment is not None and not is_captioned(turn, question)):
        return say_not_words(turn)
    told = await _no_question(turn, question)
    return told or await _answered(turn, _without_phone(turn, question))


async def _no_question(turn: Turn[Nothing], question: str) -> Next | None:
    """What is typed although it asks nothing: the code of a poster, marks alone, what the phone shows."""
    code = code_in(question) or number_at_a_door(turn, question)
    if code:
        return Open("typed", code)
    if set(question.split()) <= MARKS:
        return Open("more", turn.topic) if turn.topic else Open("help")
    if is_a_number(turn, question):
        return say_number(turn)
    if question != turn.update.text or _is_near_illness(turn, question) or is_about_no_app(turn):
        return None
    if only_names_it(turn):
        return say_of_it(turn)
    return await said_after(turn) or await told_of_it(turn) or wished(turn)


def _without_phone(turn: Turn[Nothing], question: str) -> str:
    """What is asked of no phone in particular, although one is named."""
    return (beside_phone(turn) if question == turn.update.text else "") or question


def _is_near_illness(turn: Turn[Nothing], question: str) -> bool:
    """Whether somebody may be ill, and what is likeliest belongs to that: it comes before whatever a screen shows."""
    meaning, language = turn.meant(question), turn.person.language
    likeliest = meaning.topics[0].id if meaning.topics and meaning.first >= LIKELY else ""
    return likeliest in turn.services.understanding.known.illness.urgency.near and _perhaps_ill(
        turn, question, language
    )


async def _answered(turn: Turn[Nothing], question: str) -> Next:
    language = turn.services.understanding.known.traits.languages(question, turn.person.language)
    meaning = at_a_form(turn, turn.meant(question), question, language)
    turn.asked = mask(question)
    turn.words = turn.services.library.words[language]
    opened = await _told(turn, meaning, question, language)
    if opened is None:
        _offer_language(turn, language)
    return opened or Done()


async def _told(turn: Turn[Nothing], meaning: Meaning, question: str, language: str) -> Next | None:
    """Says what is known of a question, or that nobody here knows it; or the dialog that answers it better."""
    asked, second = matters(turn, question, language), second_of(turn, meaning, language)
    if are_sure(turn, asked, meaning, language):
        say_all(turn, list(asked), language)
    elif not asked and (vain := vain_of(turn, meaning, question, language)) is not None:
        say_vain(turn, vain, question, language)
    elif not asked and is_untold(turn, meaning, question, language):
        await say_untold(turn, question, language, near_of(turn, meaning, language))
        return None
    elif read := read_of(turn, meaning, question, language):
        await say_further(turn, read, meaning, question, language, _perhaps_ill(turn, question, language))
    elif meaning.is_sure and (second is None or not are_even(meaning)):
        opens = turn.services.library.topics[language][meaning.id].opens
        if opens and language == turn.person.language:
            turn.misses = 0
            return Open(*opens.split(":", 1))
        beside = [name for name in asked if name != meaning.id]
        say_topic(turn, meaning.id, language, question, beside, second)
    elif phone := phone_named(turn) if question == turn.update.text else None:
        return phone
    elif meaning.confidence <= HARDLY and (like := code_in(question, like=True)):
        return Open("typed", like)
    elif meaning.kind in (Kind.TOPIC, Kind.JOB) or asked:
        say_offer(turn, with_others(meaning, asked), language, _perhaps_ill(turn, question, language))
    else:
        return await say_not_ours(turn, meaning, language)
    turn.misses = 0
    return None


def _perhaps_ill(turn: Turn[Nothing], question: str, language: str) -> bool:
    understanding = turn.services.understanding
    return understanding.known.illness.urgency.odds(question, language) >= understanding.borders.urgent_perhaps


def _offer_language(turn: Turn[Nothing], language: str) -> None:
    """Whoever asks in another language is answered in it, and may go on in it."""
    if language != turn.person.language:
        turn.say(
            N_("I can go on in English."),
            turn.opens(N_("Speak English with me"), "language", language, word="yes"),
        )


ask = Dialog("ask", Nothing, begin=begin)
