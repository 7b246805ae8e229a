"""Vietnamese or English, at any moment."""

from babel import Locale

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, opening


async def switch(turn: Turn[Nothing], arg: str) -> Next:
    """ "en" switches; nothing switches to the other of two, and shows the list of more."""
    languages = turn.services.library.site.languages
    others = [code for code in languages if code != turn.person.language]
    chosen = arg if arg in languages else others[0] if len(others) == 1 else ""
    if not chosen:
        names = [opening(Locale.parse(code).get_display_name(code) or code, "language", code) for code in languages]
        turn.say(N_("Which language do you read?"), *names)
        return Done(resume=False)
    await turn.change(language=chosen)
    turn.say(N_("From now on I speak English with you."), turn.opens(N_("Menu"), "menu"))
    return Done()


language = Dialog(
    "language",
    Nothing,
    title=N_("Language: Tiếng Việt or English"),
    words=N_("english, vietnamese, language, change language, tiếng việt, tiếng anh"),
    commands=("ngonngu", "language"),
    begin=switch,
)
