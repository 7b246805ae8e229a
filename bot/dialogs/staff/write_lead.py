"""The picture that goes with a campaign, and where the button under it leads."""

from dataclasses import asdict

from bot.campaigns.compose import picture_title
from bot.content import N_
from bot.dialogs.staff.draft import Writing, after
from bot.dialogs.staff.write_audience import audience
from bot.engine import Next, Turn
from bot.model import Choice, Lead, Message
from bot.paper.recipes import recipe, to_draw


def ask_picture(turn: Turn[Writing]) -> Message:
    """All that there are, small and side by side, so that none is picked by its name alone."""
    library, language = turn.services.library, turn.person.language
    shown = {name: title[language] for name, title in library.site.pictures.items()}
    if not shown:
        return turn.message(N_("There are no pictures for campaigns here."), turn.pick(N_("No picture"), ""))
    alt = turn.words(N_("The pictures that there are: {titles}"), titles="; ".join(shown.values()))
    small = [(str(library.pictures[name]), title) for name, title in shown.items()]
    return turn.message(
        N_("Which picture shall go with it? They are shown above, with their numbers."),
        *(Choice(title, name) for name, title in shown.items()),
        turn.pick(N_("No picture"), ""),
        image=to_draw(turn.words(N_("pictures.png")), alt, recipe("thumbnails", small)),
    )


async def picture(turn: Turn[Writing]) -> Next:
    turn.data.image = turn.choice()
    return sure if turn.data.image else await after(turn, lead)


def ask_sure(turn: Turn[Writing]) -> Message:
    """The picture itself, as people will get it."""
    library = turn.services.library
    image = library.image(turn.data.image, picture_title(library, turn.data.image, turn.person.language))
    return turn.message(
        N_("This is the picture: {title}. Shall it go with it?"),
        turn.pick(N_("Yes, this one"), "yes"),
        turn.pick(N_("Another one"), "no"),
        image=image,
        title=image.alt,
    )


async def sure(turn: Turn[Writing]) -> Next:
    return await after(turn, lead) if turn.choice() == "yes" else picture


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
