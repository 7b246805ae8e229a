"""Thanks, hearts, goodbyes: a short warm answer, and nothing changes."""

from bot.content import N_
from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.answers.questions.choices import jobs_of
from bot.dialogs.guides.finished import done_lately, say_all
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message

PICKED_UP = 2
"""Words of thanks that a visitor has picked up: "cảm ơn"."""


async def begin(turn: Turn[Nothing], word: str) -> Next:
    language = _spoken(turn)
    reply = turn.services.library.reply(word, language)
    if word == NEXT and await done_lately(turn):
        return say_all(turn)
    jobs = jobs_of(turn, turn.topic, language)[:1] if word == YES and not turn.waiting else []
    if jobs:  # a nod after an answer is no wish yet
        job = jobs[0]
        turn.say(N_("All right. If you want that done now, press here or type “{label}”."), job, label=job.label)
        return Done(resume=False)
    turn.say(Message(reply) if reply else N_("All right. Write to me whenever you need something."))
    return Done(resume=False)


def _spoken(turn: Turn[Nothing]) -> str:
    """The language of a courtesy: whoever has typed in theirs goes on in it, and may say "ok thanks bye". Of the
    people here nobody but a visitor thanks in two words of their language; who says more speaks it."""
    spoken, own = turn.services.understanding.known.traits.languages, turn.person.language
    said, home = spoken(turn.update.text, own), turn.services.library.site.languages[0]
    if own != said == home and len(turn.update.text.split()) > PICKED_UP:
        return said
    before = next((heard for heard, _ in reversed(turn.exchanges) if heard), "")
    return own if before and spoken(before, own) == own else said


courtesy = Dialog("courtesy", Nothing, begin=begin)
