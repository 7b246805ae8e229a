"""Small talk: a short warm answer, and nothing changes."""

from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message


async def begin(turn: Turn[Nothing], name: str) -> Next:
    chats = turn.services.understanding.known.traits.chats
    language = turn.services.understanding.known.traits.languages(turn.update.text, turn.person.language)
    turn.misses = 0
    turn.say(Message(chats.reply(name, language)))
    return Done(resume=False)


chat = Dialog("chat", Nothing, begin=begin)
