"""What is asked of the provisional poster once it is there, by whoever says no more than "this", and what they tell of
it."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.concern import Concern

THIS = N_("this code, this sheet, this poster, this paper, the code you made, the sheet you made")
"""What it is called."""

POSTER = (
    Concern(
        N_(
            "in english, english, bilingual, two languages, other languages, foreign language, korean, russian, chinese"
        ),
        N_(
            "The sheet is in Vietnamese. You may write English above, below or beside the code, or put a sheet next to"
            " it; only leave the squares and the white margin free. For example: “Please scan with {readers} when you"
            " come and when you leave. It is free. No phone? Please ask us, we write you down.”"
        ),
        also=N_("sheet, poster, version, print, printed, guests, foreigners, tourists, to read, can read, sign"),
        unless=N_("{app}, the app, declaration, declare, form, you speak, speak english, chat, reply in, guide"),
    ),
    Concern(
        N_(
            "i have printed it, i have put it up, it hangs now, it is up, printed already, put up already, what do"
            " i do now, what else, what next, anything else to do"
        ),
        N_(
            "Well done. Scan it once with your own phone: if the name of your place comes up, it works. Remind"
            " guests to scan as they come and go. What is left is the code of {declare}: once you have it, send me a"
            " picture."
        ),
        unless=N_(
            "guests, but, scan, wrong, torn, wet, blurry, lost, again, not yet, moved, change, other code, official"
        ),
        told=True,
        made=True,
    ),
    Concern(
        N_("how many days, how many weeks, how long, until when, till when, what day"),
        N_(
            "It does not run out: put it up until you have the code of {declare}. Then send me a picture of that,"
            " and put the new sheet up in its place."
        ),
        also=N_("use, used, use it, hang, hang it, put up, valid, good for, last, run out"),
        unless=N_("guests, keep, stored, delete, deleted, open, closed, vaccine, quarantine, remind"),
        made=True,
    ),
    Concern(
        THIS,
        N_(
            "It does work: a guest who scans it has the time noted, for tracing. It is not the code of {declare}"
            " yet; if somebody from the ward comes, show it and say that you are getting that. Whether it will do"
            " they decide."
        ),
        also=N_(
            "worth, of any use, any good, valid, accept, accepted, recognised, recognized, count, for show, for fun"
        ),
        unless=N_("fine, fined"),
        made=True,
    ),
    Concern(
        THIS,
        N_(
            "Tell them: it is the code of the place, made by the helper of {agency}, to note who came when, should"
            " somebody be traced. Nothing to install, and no cost."
        ),
        also=N_("whose is, who made, where does it come from, what do i tell, what do i say"),
        made=True,
    ),
    Concern(
        N_("why provisional, still provisional, not the real one yet, not the real code yet, not done yet then"),
        N_(
            "All is done here. It is called provisional because the code at the door comes from {declare}, as the"
            " letter says, and I cannot give that. It takes a few minutes there, and I show you how."
        ),
        told=True,
        made=True,
    ),
)
"""The first that a line fits is answered."""
