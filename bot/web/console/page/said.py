"""What the next page says of what has just been done. An address may only name one of these."""

from bot.content import N_

SAID = {
    "taken": N_("It is yours. The person is told, and the helper keeps quiet there."),
    "answered": N_("Your answer is on its way."),
    "handed": N_("It is theirs now."),
    "closed": N_("It is closed, and the helper answers there again."),
    "saved": N_("Saved."),
    "rules saved": N_("Saved. It counts from now on, also for what is on its way."),
    "figures kept": N_(
        "{count} district has its official figure now.", "{count} districts have their official figure now."
    ),
    "request noted": N_("Noted. Answer it as soon as you can."),
    "request answered": N_("The request is answered."),
    "erased": N_("All that was kept of this person is erased."),
    "dropped": N_("Deleted."),
    "drafted": N_("Kept as a draft. Now say to whom it goes."),
    "submitted": N_("Handed in. Whoever may approve it has been told."),
    "nobody approves": N_("Handed in, but nobody may approve it yet: an admin can give somebody the role."),
    "approved": N_("Approved. It goes out as planned."),
    "returned": N_("Sent back. Whoever wrote it reads why."),
    "paused": N_("Paused. What is on its way this very moment may still arrive."),
    "resumed": N_("It goes on."),
    "cancelled": N_("Cancelled. What is on its way this very moment may still arrive."),
    "resent": N_(
        "{count} goes out once more. Whoever did get the first one gets it twice.",
        "{count} go out once more. Whoever did get the first one gets it twice.",
    ),
    "failed sent": N_("{count} goes out once more, and nobody else.", "{count} go out once more, and nobody else."),
    "tested": N_("Sent to you alone. Look into your chat."),
    "checkpoint closed": N_("Closed for now: no visits are noted. Its owner is told."),
    "checkpoint opened": N_("Open again. Its owner is told."),
    "checkpoint withdrawn": N_("The code is withdrawn: posters that hang are refused. Its owner is told."),
    "checkpoint renewed": N_("It has a new code. Please print its poster; its owner is told."),
    "checkpoint declared": N_("The official code is on its poster from now on. Please print it; its owner is told."),
    "seen genuine": N_("The poster in the picture is genuine and valid."),
    "seen revoked": N_("The poster in the picture is ours and NOT VALID any more: it was withdrawn or replaced."),
    "seen suspended": N_("The poster in the picture is genuine; the place is closed for now."),
    "seen official": N_("The poster in the picture has the official code of this place."),
    "invitation withdrawn": N_("The invitation is withdrawn: its link works no more."),
    "dismissed": N_("They have no role here any more, and are signed out everywhere."),
    "published": N_("Published. Within a second every chat knows it."),
    "confirmed": N_("Confirmed. Within a second nobody reads any more that it must still be."),
    "withdrawn": N_("Taken back. Within a second nobody gets it any more."),
    "signed-out": N_("That browser is signed out."),
    "taken back": N_("Taken back: it is as it was before."),
}

UNDO = N_("Undo")

TAKEN_BACK = {"answered": N_("Open the question again")}
"""What is pressed to take it back, where that is not all of it."""
