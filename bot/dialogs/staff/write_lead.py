"""The picture that goes with a campaign, and where the button under it leads."""

from dataclasses import asdict

from bot.content import N_
from bot.dialogs.staff.draft import Writing, after
from bot.dialogs.staff.write_audience import audience
from bot.engine import Next, Turn
from bot.model import Choice, Lead, Message


def ask_picture(turn: Turn[Writing]) -> Message:
    images = dict.fromkeys(template.image for template in turn.services.library.templates.values() if template.image)
    if turn.data.image:
        images.pop(turn.data.image, None)
        images = {turn.data.image: None, **images}
    return turn.message(
        N_("Which picture shall go with it?"),
        turn.pick(N_("No picture"), ""),
        *(Choice(image.removesuffix(".png"), image) for image in images),
    )


async def picture(turn: Turn[Writing]) -> Next:
    turn.data.image = turn.choice()
    return await after(turn, lead)


def ask_lead(turn: Turn[Writing]) -> Message:
    kept = [turn.pick(N_("Leave it as it is"), "keep")] if turn.data.leads else []
    menu = turn.services.library.site.menu
    return turn.message(
        N_("Where shall it lead? Pick what a button under it opens, or type an https address."),
        *kept,
        *(Choice(item.label[turn.person.language], item.opens) for item in menu[:6]),
        turn.pick(N_("No button"), "none"),
    )


async def lead(turn: Turn[Writing]) -> Next:
    typed = turn.update.text.strip()
    library = turn.services.library
    if turn.picked is None and typed.startswith("https://"):
        label = {code: library.words[code](N_("Read more")) for code in library.site.languages}
        turn.data.leads = [asdict(Lead(label, url=typed[:300]))]
        return await after(turn, audience)
    chosen = turn.choice()
    items = {item.opens: item for item in library.site.menu}
    if chosen in items:
        turn.data.leads = [asdict(Lead(dict(items[chosen].label), opens=chosen))]
    elif chosen == "none":
        turn.data.leads = []
    return await after(turn, audience)
