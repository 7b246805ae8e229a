"""The template that goes out in place of the text to whoever has been silent for too long on a channel that closes."""

from dataclasses import asdict

from bot.campaigns import prepared as templates
from bot.campaigns.beforehand.fitness import strangers
from bot.content import N_
from bot.dialogs.staff.writing.draft import Writing, keep, named
from bot.engine import Next, Turn, UnclearError
from bot.model import Message, Template

EXAMPLE = "7711, name={name}"


def ask_prepared(turn: Turn[Writing]) -> Message:
    channel, days = turn.services.office.closing
    if not channel:
        return turn.message(N_("No channel here needs a template."), turn.pick(N_("Leave it as it is"), "keep"))
    now = turn.data.templates.get(turn.data.asking)
    kept = [turn.pick(N_("Leave it as it is"), "keep")] if now else []
    return turn.message(
        N_(
            "Whoever has said nothing for {days} days gets only a template that was approved beforehand. Which one in"
            " {language}? Type its number and what fills its fields, for example: {example}"
        ),
        *kept,
        turn.pick(N_("No template"), "none"),
        days=days,
        language=named(turn, turn.data.asking),
        example=templates.written(Template.of(now)) if now else EXAMPLE,
    )


async def prepared(turn: Turn[Writing]) -> Next:
    data, languages = turn.data, turn.services.library.site.languages
    if turn.picked == "none":
        data.templates.pop(data.asking, None)
    elif turn.picked != "keep":
        data.templates[data.asking] = asdict(_typed(turn))
    following = languages[languages.index(data.asking) + 1 :]
    if following and turn.services.office.closing[0]:
        data.asking = following[0]
        return prepared
    return await keep(turn)


def _typed(turn: Turn[Writing]) -> Template:
    try:
        typed = templates.template(turn.services.office.closing[0], turn.text(limit=600))
    except templates.UnreadableTemplateError:
        raise UnclearError(templates.WANTED) from None
    for fault in strangers(" ".join(text for _, text in typed.fields)):
        raise UnclearError(fault.sentence, **fault.values)
    return typed
