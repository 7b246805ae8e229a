"""What the next page says of what has just been done. An address may only name one of these."""

from bot.content import N_

SAID = {
    "signed-out": N_("That browser is signed out."),
}
