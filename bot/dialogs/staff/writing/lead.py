"""Where the button under a campaign leads."""

from dataclasses import asdict

from bot.content import N_
from bot.dialogs.staff.writing.audience import audience
from bot.dialogs.staff.writing.draft import Writing, after
from bot.engine import Next, Turn
from bot.model import Choice, Lead, Message


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
