"""Thanks, hearts, goodbyes: a short warm answer, and nothing changes."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message


async def begin(turn: Turn[Nothing], word: str) -> Next:
    language = turn.services.understanding.language_of(turn.update.text, turn.person.language)
    reply = turn.services.library.reply(word, language)
    turn.say(Message(reply) if reply else N_("All right. Write to me whenever you need something."))
    return Done(resume=False)


courtesy = Dialog("courtesy", Nothing, begin=begin)
