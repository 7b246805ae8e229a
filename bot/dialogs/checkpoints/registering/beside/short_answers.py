"""What is asked about registering, and a line or two in answer to each."""

from dataclasses import dataclass

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.asked_back import ANY_NUMBER
from bot.dialogs.checkpoints.registering.told.phrasing.labels import FIELDS

WHAT_IF = N_("what if, if not, then what, and if, what happens")
"""Words of a question about what becomes of it."""

WHY = N_(
    "what for, the phone for, the number for, for what, why, public, who sees, who can see, shown, printed,"
    " share, spam, secret"
)
"""Words of a question about what becomes of what is told."""


@dataclass(frozen=True, slots=True)
class Concern:
    """A question that has one of the `words`, one of `also` where there are any, and none of `unless`; its `answer`,
    and what `opens` by a yes to that. `told`: who only tells it asks it; `vague`: it is asked of what waits, and
    of nothing that is named."""

    words: str
    answer: str
    also: str = ""
    unless: str = ""
    opens: str = ""
    told: bool = False
    vague: bool = False


CONCERNS = (
    Concern(
        WHAT_IF,
        N_(
            "Then I keep nothing, and can make no code here. Nobody minds: you may still ask anything, or go to the"
            " commune's office."
        ),
        also=N_("do not agree, don't agree, not agree, disagree, refuse, if i don't, without"),
    ),
    Concern(
        N_("my information, our information, my data, our data, personal data, personal information"),
        N_(
            "Only what you tell me of the place is kept: for its sheet, and so that the health authority can trace when"
            " somebody is ill. You can see it with /dulieu and delete it with /xoa."
        ),
        also=WHY,
        unless=N_("{app}, the app"),
    ),
    Concern(
        FIELDS["phone"],
        N_(
            "The number is only for the health authority, should it have to call the place. It is kept encrypted and"
            " does not stand on the poster."
        ),
        also=WHY,
    ),
    Concern(
        N_("landline, office number, my number, his number, this number, other number, use the number"),
        ANY_NUMBER,
        also=N_("will that do, can i use, may i, is it all right, instead, leave it out"),
    ),
    Concern(
        N_("each vehicle, every bus, per bus, each car, the other vehicles, what about the vehicles"),
        N_(
            "The letter names no vehicles. Register the office or the ticket counter here; a vehicle that shall have a"
            " code of its own is one more place, named with its number plate. Many at once go with a list: /danhsach."
        ),
    ),
    Concern(
        N_("two gates, two doors, several gates, several doors, back door, second door, two entrances"),
        N_("One place has one code, however many doors: print the same poster for each of them."),
    ),
    Concern(
        N_("same code, one code for both, own code, separate code, share the code"),
        N_("Each place has a code of its own, even next door. Type the name of the other one, and I register it next."),
        opens="register",
    ),
    Concern(
        N_("also manage, manage it too, manage together, see and manage, also see, second manager, help me manage"),
        N_(
            "One person owns a place here. You can appoint keepers, who may note visitors, or hand it over altogether;"
            " both are under “My checkpoints” once it is registered."
        ),
        opens="checkpoints:share/keep",
    ),
    Concern(
        N_("moving, move to, moves to, relocate, another address soon, new address"),
        N_(
            "A code belongs to its place. When you have moved, take the old sheet down, change the address under “My"
            " checkpoints”, and put the sheet up at the new door: its code stays the same. Nothing changes before that."
        ),
        also=N_("code, qr, poster, sheet, valid, use, register again, what if, then what, what do i do, what then"),
        opens="checkpoints:edit",
    ),
    Concern(
        N_("hand over, hand it over, transfer, new owner, change the owner, somebody takes over"),
        N_(
            "Yes, at any time once it is registered: under “My checkpoints” I give you a link, and whoever takes over"
            " opens it within two days. The poster stays valid; after that you see nothing of the place any more."
        ),
        opens="checkpoints:share/take",
    ),
    Concern(
        N_("who came, who has come, list of visitors, see the visitors, see the arrivals, look up visits"),
        N_(
            "How many came is shown under “My checkpoints”, as a picture; who it was only the health authority sees."
            " Who scanned the code of {declare} is listed there."
        ),
        opens="checkpoints",
    ),
    Concern(
        N_("expire, run out, end date, valid until, valid for ever, use it for ever, renew it"),
        N_(
            "The code on my poster does not run out: it holds until you close the place. Of the code of {declare} I"
            " have seen no end date either."
        ),
    ),
    Concern(
        N_("the official one, official code, the real code, an official code, is it official, is this official"),
        N_(
            "The sheet from here has a provisional code, and says so. The official one comes from {declare}: send me a"
            " picture of it, and I make the poster with that."
        ),
    ),
    Concern(
        N_("paper, colour, color, black and white, where to print, print where, where do i print, what size"),
        N_(
            "Plain A4 paper will do, in colour or not, from any copy shop, as many copies as you like. Put it up by the"
            " door, at eye level."
        ),
    ),
    Concern(
        N_("guests, customers, visitors, tourists, pupils, students, the kids, people who, those who"),
        N_(
            "They scan it with {readers}, one of them is enough. Whoever has none, or no phone, your staff write down:"
            " name, phone number and time."
        ),
        also=N_("without, no phone, no phones, no app, no smartphone, have no, do not have, what app"),
    ),
    Concern(
        N_("guests, customers, visitors, workers, staff, they"),
        N_(
            "Everybody who comes and goes is reminded to scan; the letter makes no exception. Whoever cannot or will"
            " not is written down: name, phone number and time. It says nothing of turning anybody away."
        ),
        also=N_("must scan, have to scan, has to scan, need to scan, obliged to scan, will not scan, do not scan"),
    ),
    Concern(
        N_("each time, every time, every day, once or, how many times, how often, once is enough"),
        N_(
            "Scan on the way in and on the way out. Whoever has gone out and comes back on the same day scans once more"
            " for that visit."
        ),
        also=N_("scan, scans, scanned, scanning"),
    ),
    Concern(
        N_("do i have to, must i, is it necessary, is it needed, is it mandatory, do i need to, really need"),
        N_(
            "Whoever has customers coming and going should have a code, small places too: it is free, and helps to find"
            " people should somebody be ill. Ask the commune whether you must."
        ),
        also=N_("register, code, qr, checkpoint, customers, small, poster"),
        opens="register",
    ),
    Concern(
        N_("here or, or here, or on the website, or at the website"),
        N_("You can do it here: I keep the place, make its poster, and show you how to get the official code for it."),
        opens="register",
    ),
)
"""The first that a question fits is answered."""

LABELS = {
    "register": N_("Register a checkpoint"),
    "checkpoints:share/keep": N_("Keepers and handing over"),
    "checkpoints:share/take": N_("Keepers and handing over"),
    "checkpoints": N_("My checkpoints"),
    "checkpoints:edit": N_("Change name, address or phone"),
}
"""What opens, and what it is called."""
