"""A person of flesh and blood."""

from bot.content import N_
from bot.content.sayings.small_words import BACK, HOW_FAR, NEXT, THANKS, UNDERSTOOD
from bot.dialogs.answers.handing.asking import OFFERED, ask_question
from bot.dialogs.answers.handing.instead import (
    asks_us,
    elsewhere,
    goes_on,
    is_another,
    is_far,
    names_a_phone,
    passes,
    refuses_first,
    says_closed,
)
from bot.dialogs.answers.handing.known import answered, was_enough
from bot.dialogs.answers.handing.numbered import renumbers, takes
from bot.dialogs.answers.handing.passing import LENGTH, Wish, pass_on, say_state, withdraw
from bot.dialogs.answers.handing.taking_back import lets_go
from bot.engine import Dialog, Done, Next, Open, Stay, Step, Turn, UnclearError, Yields, was_heard
from bot.engine.hearing.words.assent import says_yes
from bot.understanding import Kind, mask

STATE = "state"
"""Opened with this, it tells how far what was passed on has come."""

WITHDRAWN = "withdrawn"
"""Opened with this, it takes back what was passed on."""

TOLD, TELLS = 3, 9
"""Words of a line that tells what it is about, and of a wish for a person that does."""

PLAIN = 4
"""Words up to which nobody can tell what it is about: that is asked once more before it goes to staff."""


async def begin(turn: Turn[Wish], arg: str) -> Next:
    """Says whom to call, and what would be passed on, unless its passing on was offered just now; or how far what was
    passed on has come, or takes it back."""
    if arg == STATE and await say_state(turn):
        return Done()
    if arg == WITHDRAWN:
        await withdraw(turn)
        return Done()
    if arg == OFFERED and turn.asked and was_heard(turn, turn.asked) and not is_another(turn):
        return await pass_on(turn, turn.asked)
    if not arg and takes(turn):
        turn.data.language = _spoken(turn)
        return question
    if not arg and is_far(turn):
        return Open("ask", turn.update.text)
    turn.data.matter = _matter(turn)
    turn.data.language = _spoken(turn)
    return question


def _matter(turn: Turn[Wish]) -> str:
    """What it is about: what was asked and told in the last few lines, and what the wish itself tells."""
    wish = mask(turn.update.text)
    told = [heard for heard, _ in turn.exchanges if len(heard.split()) >= TOLD] if turn.asked else []
    return "\n".join([*told, *([wish] if len(wish.split()) >= TELLS else [])])


def _spoken(turn: Turn[Wish]) -> str:
    """The language of the wish."""
    return turn.services.understanding.known.traits.languages(turn.update.text, turn.person.language)


async def question(turn: Turn[Wish]) -> Next:
    enough, turn.data.known = was_enough(turn, turn.update.text), False
    if turn.picked in ("yes", NEXT, HOW_FAR) and goes_on(turn):
        return Yields(turn.update.text)
    if turn.picked == BACK:
        return Done()
    if turn.picked in ("no", THANKS) or enough:
        return _nobody(turn)
    if turn.picked == "yes":
        return await pass_on(turn, turn.data.matter)
    if turn.picked in (NEXT, HOW_FAR, UNDERSTOOD):
        return Stay()
    typed = turn.text(limit=LENGTH)
    numbered = renumbers(turn, typed)
    understanding, language = turn.services.understanding, turn.person.language
    if turn.data.matter and (says_yes(typed, understanding, language) or passes(turn, typed)):
        told = "" if numbered else mask(typed)  # what is told with the yes goes along
        return await pass_on(turn, f"{turn.data.matter}\n{told}".strip()[-LENGTH:])
    if numbered:
        return question
    other = asks_us(turn, typed, turn.data.matter) or elsewhere(turn, typed)
    if other is not None:
        return other
    if says_closed(turn, typed):
        return Stay()
    if (known := answered(turn, typed)) is not None:
        return known
    return _more(turn, typed) if turn.data.matter else await _first(turn, typed)


def _nobody(turn: Turn[Wish]) -> Next:
    """Nothing is passed on."""
    turn.say(N_("All right. You can call {hotline} at any time."), turn.opens(N_("Menu"), "menu"))
    return Done()


def _typed(turn: Turn[Wish], typed: str) -> Next:
    """It is asked whether that, as it was typed, is to be passed on."""
    turn.data.matter, turn.data.typed = typed, True
    return Stay()


async def _first(turn: Turn[Wish], typed: str) -> Next:
    """The question that was asked for; some words that may be none are shown again first."""
    doubtful = (turn.meant(typed).kind is Kind.JOB and len(typed.split()) < TELLS) or refuses_first(turn, typed)
    if turn.ill is None and (doubtful or len(typed.split()) <= PLAIN):
        return _typed(turn, typed)
    return await pass_on(turn, typed)


def _more(turn: Turn[Wish], typed: str) -> Next:
    """Something else was typed while passing on was offered: it joins what is passed on. Nothing goes to staff that
    nobody said should."""
    meaning = turn.meant(typed)
    if meaning.word == THANKS:
        return _nobody(turn)
    if meaning.kind is Kind.JOB and len(typed.split()) < TELLS and not names_a_phone(turn):
        raise UnclearError(N_("Please press “Yes, pass it on”, or tell me what they should know."))
    turn.data.adds(typed)
    return question


human = Dialog(
    "human",
    Wish,
    title=N_("Talk to a person"),
    commands=("canbogiup", "human"),
    begin=begin,
    owns=lets_go,
    steps=(Step(ask_question, question, words=(NEXT, HOW_FAR, BACK, UNDERSTOOD, THANKS)),),
)
