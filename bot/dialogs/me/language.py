"""In which of the site's languages the bot speaks, changed at any moment."""

from bot.content import N_, own_name
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, opening
from bot.model import Message


async def switch(turn: Turn[Nothing], arg: str) -> Next:
    """ "en" switches; nothing switches to the other of two, and shows the list of more."""
    languages = turn.services.library.site.languages
    others = [code for code in languages if code != turn.person.language]
    chosen = arg if arg in languages else others[0] if len(others) == 1 else ""
    if not chosen:
        names = [opening(own_name(code), "language", code) for code in languages]
        turn.say(N_("Which language do you read?"), *names)
        return Done(resume=False)
    await turn.change(language=chosen)
    told = turn.words.own(N_("From now on I speak English with you.")) or own_name(chosen)
    turn.say(Message(told, (turn.opens(N_("Menu"), "menu"),)))
    return Done(anew=True)


language = Dialog(
    "language",
    Nothing,
    title=N_("Language: {languages}"),
    commands=("ngonngu", "language"),
    begin=switch,
)
