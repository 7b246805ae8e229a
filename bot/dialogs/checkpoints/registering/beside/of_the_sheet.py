"""What is asked about the sheet with the code, and a line or two in answer to each."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.asked_back import THE_PLACE
from bot.dialogs.checkpoints.registering.beside.short_answers import Concern

SHEET = (
    Concern(
        N_("how much, cost, costs, free, fee, fees, pay, price, charge, money"),
        N_("It costs nothing: to register, to get the sheet and to change it later. Only printing it at a shop does."),
        unless=N_(
            "fine, fined, fines, penalty, test, tests, vaccine, {app}, the app, network, internet, data, support"
        ),
    ),
    Concern(
        N_("how long, when do i get, when will i get, when is it ready, how soon, when is it done"),
        N_(
            "The sheet from here comes at once, as soon as all is told and agreed. The code of {declare} you get on"
            " their page when you declare the place there."
        ),
        also=N_("code, qr, poster, sheet"),
    ),
    Concern(
        N_("put this one up, put it up for now, hang it for now, use this one for now, for the time being"),
        N_(
            "Yes, put this sheet up for now. Once you have the code of {declare}, send me a picture of it, and put the"
            " sheet with that up in its place."
        ),
    ),
    Concern(
        N_("what do i do, what to do, do not know what to do, don't know what to do, how do i do it, what do i press"),
        N_("I ask one thing after the other: answer what stands right below, and after the last one the sheet comes."),
        vague=True,
    ),
    Concern(
        N_("no house number, without a house number, no number on the house"),
        THE_PLACE,
        also=N_("is that all right, does it matter, what if, can i, will that do, what then"),
    ),
    Concern(
        N_("not valid, invalid, not recognised, not recognized, does not exist, no such code"),
        N_(
            "The provisional sheet from here is scanned with the {readers}; other apps may call it invalid. The code of"
            " {declare} they read: if that is called invalid, print it once more from the original picture, or call"
            " {hotline}."
        ),
        also=N_("code, qr, poster, sheet, scan, scans, scanned"),
        told=True,
    ),
    Concern(
        N_("offline, no network, without a network, no internet, without internet, no wifi, without wifi, no signal"),
        N_(
            "The sheet itself needs no network; whoever scans it does. Whoever has none, your staff write down: name,"
            " phone number and time."
        ),
        also=N_("code, qr, poster, sheet, scan, scans, scanned"),
        told=True,
    ),
    Concern(
        N_("print it again, print again, reprint, a new poster, new posters, a new sheet, put up a new one"),
        N_("What hangs stays valid, nothing need be printed again. Only a new name should stand on a new sheet."),
        also=N_("do i have to, must i, do i need to, is it necessary, or not"),
    ),
)
"""The first that a question fits is answered."""
