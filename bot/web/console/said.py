"""What the next page says of what has just been done. An address may only name one of these."""

from bot.content import N_

SAID = {
    "taken": N_("It is yours. The person is told, and the helper keeps quiet there."),
    "answered": N_("Your answer is on its way."),
    "handed": N_("It is theirs now."),
    "closed": N_("It is closed, and the helper answers there again."),
    "saved": N_("Saved."),
    "dropped": N_("Deleted."),
    "signed-out": N_("That browser is signed out."),
}
