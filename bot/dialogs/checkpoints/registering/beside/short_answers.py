"""What is asked about registering, and a line or two in answer to each."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.asked_back import ANY_NUMBER
from bot.dialogs.checkpoints.registering.beside.concern import Concern
from bot.dialogs.checkpoints.registering.beside.of_the_sheet import OF_THE_CODE
from bot.understanding.places.phrasing.labels import FIELDS

WHAT_IF = N_("what if, if not, then what, and if, what happens")
"""Words of a question about what becomes of it."""

WHY = N_(
    "what for, the phone for, the number for, for what, why, public, who sees, who can see, shown, printed,"
    " share, spam, secret"
)
"""Words of a question about what becomes of what is told."""


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
        N_("landline, office number, mobile number, my number, his number, this number, other number, use the number"),
        ANY_NUMBER,
        also=N_("will that do, can i use, may i, is it all right, instead, leave it out, must it be, is it compulsory"),
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
        unless=N_("phone of, computer, borrow, wifi"),
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
        unless=N_("official code, the real code, new code, change the code"),
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
    *OF_THE_CODE,
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
