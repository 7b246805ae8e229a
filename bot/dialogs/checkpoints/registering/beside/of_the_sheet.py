"""What is asked about the code and the sheet with it, and a line or two in answer to each."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.beside.asked_back import THE_PLACE
from bot.dialogs.checkpoints.registering.beside.concern import Concern

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
        N_("sent where, sent how, where do you send, how do you send, by email, by mail, delivered, where do i get it"),
        N_("Right here in this chat, as a picture and as a file to print: save it, and any copy shop prints it."),
        also=N_("poster, sheet, file, the print, paper"),
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
        made=False,
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

OF_THE_CODE = (
    Concern(
        N_("fine, fined, a fine, fines, punished, penalty"),
        N_(
            "I have seen no fine in the letter of May 2021, neither for the guest nor for the place. Put up the code,"
            " remind people, write down those who have no phone: with that you have done your part."
        ),
        vague=True,
        lasting=True,
    ),
    Concern(
        N_("provisional code, provisional sheet, provisional poster, the provisional one"),
        N_(
            "The provisional sheet is the one I make here at once; it says that it is provisional. Guests scan it with"
            " the camera or Zalo and press “I have just arrived”, with nothing to install. If somebody from the ward"
            " comes to look, show it and say that you are getting the code of {declare}; whether that will do they"
            " decide. Once you have that code, put its sheet up instead."
        ),
        also=N_("what is, what does, inspection, inspect, check, accept, allowed, all right, will it do, is it valid"),
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
        unless=N_("how do i get, where do i get, get it now, get the code now, want to get"),
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
)
"""The same of the code itself, and of who has to scan it."""
