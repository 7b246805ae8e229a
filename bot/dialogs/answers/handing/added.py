"""What is corrected or added right after a question was passed on: it joins that question, and nobody calls a wrong
number."""

from functools import lru_cache

from bot.content import N_, Words
from bot.dialogs.answers.handing.passing import LENGTH, NOTED, NOTED_BROKEN, PASSED
from bot.dialogs.answers.handing.taking_back import SOLVED, withdraws
from bot.dialogs.me.agreeing import says
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.engine.hearing.wanted import TOLD
from bot.store.people import inbox, tickets
from bot.understanding import Kind
from bot.understanding.places.values.numbers import number_in

CORRECTS = N_(
    "wrong number, wrong name, mistyped, typed wrong, i typed it wrong, correction, i meant, is the right one, the"
    " right number, last digit, last digits, ends in, it ends, also tell them, tell them also, add that, forgot to"
    " say, one more thing, if that matters"
)
"""Words of whoever corrects what was passed on, or has more to tell."""

RATHER = N_("sorry, i mean, not, rather, instead of, wrong, mistake")
"""Words with which a figure is put right: "sorry, number 12 not 21"."""

BRIEF = 30
"""Words of such a line."""

KEPT = 16
"""Languages of which it is known how that is said: more than a province has."""


def follows(turn: Turn[Nothing]) -> str:
    """What is corrected or added to the question that was passed on just now; "" for nothing. A phone number alone is
    the one to call."""
    text, last = turn.update.text, turn.exchanges[-1][1] if turn.exchanges else ""
    if not last.startswith(_passed(turn.words)):
        return ""
    if len(text.split()) > BRIEF or withdraws(turn, text) or says(turn, text, SOLVED):
        return ""
    meaning, figures = turn.meant(text), any(map(str.isdigit, text))
    rather = figures and not meaning.is_sure and says(turn, text, RATHER)
    corrects = says(turn, text, CORRECTS) or rather
    wishes = meaning.kind is Kind.JOB and not _is_for_a_person(turn, meaning.id)
    number = TOLD.search(text) and not wishes
    return text if (corrects or number) and not meaning.urgent else ""


@lru_cache(KEPT)
def _passed(words: Words) -> tuple[str, ...]:
    """What is said to whoever has something passed on, up to what is theirs: every line that follows anything is
    compared with it."""
    return tuple(words(said, number="\n", told="\n").partition("\n")[0] for said in (PASSED, NOTED, NOTED_BROKEN))


def _is_for_a_person(turn: Turn[Nothing], job: str) -> bool:
    return turn.services.library.jobs.opens(turn.person.language)[job] == "human"


async def begin(turn: Turn[Nothing], told: str) -> Next:
    waiting = await tickets.last_open(turn.tx, turn.person.id)
    if waiting is None:
        return Open("ask", told)
    await inbox.add(turn.tx, waiting.id, inbox.Line("", "said", told[:LENGTH], turn.now))
    broken = number_in(told, turn.services.library).broken
    turn.say(NOTED_BROKEN if broken else NOTED, turn.opens(N_("Menu"), "menu"), told=told[:LENGTH], number=waiting.id)
    return Done()


added = Dialog("added", Nothing, begin=begin, follows=follows)
