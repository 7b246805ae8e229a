"""Which of two things is to be told, and a line in answer to each."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.asked_back import ANY_NUMBER, THE_PLACE
from bot.dialogs.checkpoints.registering.beside.concern import Concern

SHARED = Concern(
    N_("two gates, two doors, two shops, two places, several places, both gates, both shops, all branches"),
    N_(
        "Here one person with one number can register any number of places; several gates of one place are one place,"
        " with one code. Whether {declare} takes one number for several, ask {hotline}."
    ),
    also=N_("one number, same number, two numbers, one person, one sim, one name, same name, in whose name"),
)
"""Whether one number, or one person, will do for several places."""

WHICH = (
    Concern(
        N_("with diacritics, without diacritics, capital letters, small letters, capitals"),
        N_("The poster shows the name just as you type it; with diacritics guests read it more easily."),
    ),
    Concern(
        N_(
            "name of the shop, shop's name, name of the owner, owner's name, my name, your name, his name, her name,"
            " name on the licence, name on the sign, in my name, in whose name"
        ),
        N_("The name of the place as its guests know it, as above the door. The owner's name I do not ask for."),
    ),
    Concern(
        N_("home address, shop's address, address of the shop, which address, branch, main office"),
        THE_PLACE,
    ),
    Concern(
        N_("landline, mobile number, office number, my number, your number, his number, her number, shop's number"),
        ANY_NUMBER,
    ),
    Concern(
        N_("computer, laptop, on the phone, by phone"),
        N_("Any of them will do: you register right here, in this conversation."),
        made=False,
    ),
    Concern(
        N_("computer, laptop, on the phone, by phone"),
        N_("Either will do: {declare} opens in the browser of a phone, or of a computer."),
        made=True,
    ),
)
"""The first that such a question fits is answered."""
