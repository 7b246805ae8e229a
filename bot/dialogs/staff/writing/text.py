"""What a campaign says in each language, and the second text that may be tried against the first."""

from bot.campaigns.beforehand.fitness import LENGTH, faults
from bot.campaigns.compose import VARIABLES
from bot.content import N_
from bot.dialogs.staff.writing.draft import Writing, after, named
from bot.dialogs.staff.writing.picture import picture
from bot.engine import Next, Turn, UnclearError
from bot.model import Message
from bot.model.writing.text import nfc


def ask_text(turn: Turn[Writing]) -> Message:
    data = turn.data
    now = (data.texts_b if data.second else data.texts).get(data.asking, "")
    sentence = (
        N_("Type the second text, in {language}: up to {limit} characters. {variables} may stand in it.")
        if data.second
        else N_("Type the text in {language}: up to {limit} characters. {variables} may stand in it.")
    )
    asked = turn.words(
        sentence,
        language=named(turn, data.asking),
        limit=LENGTH,
        variables=", ".join(f"{{{variable}}}" for variable in VARIABLES),
    )
    if not now:
        return Message(asked)
    return Message(f"{asked}\n\n{now}", (turn.pick(N_("Leave it as it is"), "keep"),))


async def text(turn: Turn[Writing]) -> Next:
    data, languages = turn.data, turn.services.library.site.languages
    if turn.picked != "keep":
        (data.texts_b if data.second else data.texts)[data.asking] = _typed(turn)
    following = languages[languages.index(data.asking) + 1 :]
    if following:
        data.asking = following[0]
        return text
    data.asking = languages[0]
    if data.second:
        return await after(turn, picture)
    return await after(turn, second)


def _typed(turn: Turn[Writing]) -> str:
    """What was typed, with its lines. Raises `UnclearError`."""
    typed = nfc(turn.update.text).strip()
    for fault in faults(typed, turn.services.office.shown):
        raise UnclearError(fault.sentence, **fault.values)
    return typed


def ask_second(turn: Turn[Writing]) -> Message:
    return turn.message(
        N_("Shall half of the people get a second text, to see which one works better?"),
        turn.pick(N_("No, one text for all"), "no"),
        turn.pick(N_("Yes, try a second text"), "yes"),
    )


async def second(turn: Turn[Writing]) -> Next:
    if turn.choice() == "yes":
        turn.data.second, turn.data.asking = True, turn.services.library.site.languages[0]
        return text
    turn.data.texts_b = {}
    return await after(turn, picture)
