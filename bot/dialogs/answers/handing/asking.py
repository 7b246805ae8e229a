"""How it is asked what is to be passed on to a person, and whether it is."""

from typing import Any

from bot.content import N_
from bot.dialogs.answers.handing.passing import Wish
from bot.engine import Turn
from bot.model import Choice, Message
from bot.model.writing.text import digits_of

OFFERED = "offered"
"""What `human` is opened with by an offer to pass on what was typed last."""

MATTER = N_(
    "Call {hotline} in office hours, and you speak with a person at once. Or I pass on what you have just told me here"
    " to {agency}; the answer comes back here. Shall I? If they should know more, just type it."
)
ASK = N_(
    "Call {hotline} in office hours, and you speak with a person at once. Or type here what it is about: I pass it on"
    " to {agency}, and the answer comes back here. Please do not send codes, ID numbers or health records."
)
MORE = N_("Noted, that goes along. Shall I pass it on now? If there is more, just type it.")
KNOWN = N_("If that does not answer it, it goes along, too. Shall I pass it on now?")

TYPED = N_("“{question}”\nShall I pass that on to a person at {agency}?")

HANDED = N_("I pass this on to {agency}:\n“{question}”\nIs it right like that?")
HANDED_CALL = N_("I pass this on to {agency}:\n“{question}”\nThe number to call is {phone}. Is it right like that?")
HANDED_BROKEN = N_(
    "I pass this on to {agency}:\n“{question}”\nThe number {phone} lacks digits, or has too many: please type it once"
    " more, or say that it goes like that."
)

OFFER = N_(
    "“{question}”\nShall I pass this question on to a person at {agency}? The answer comes back here, in"
    " office hours. Or type it anew, in your own words."
)


def offer(turn: Turn[Any]) -> Message:
    """Offers to pass on what was asked last; nothing waits for an answer to that."""
    return turn.message(
        OFFER,
        turn.opens(N_("Yes, pass it on"), "human", OFFERED, word="yes person"),
        turn.opens(N_("Menu"), "menu"),
        question=turn.asked,
    )


def ask_question(turn: Turn[Wish]) -> Message:
    """Whom to call, and the offer to pass on what was said here; or asks for it."""
    site, spoken = turn.services.library.site, turn.data.language or turn.person.language
    words = turn.services.library.words[spoken]
    hotline = site.names_in(spoken)["hotline"]
    call = Choice(words(N_("Call {hotline}")), url=f"tel:{digits_of(hotline)}")
    lines = [words(_sentence(turn.data), question=turn.data.matter, phone=turn.data.phone)]
    if spoken != site.languages[0] and not turn.data.typed:
        lines.append(words(N_("I tell them to answer in the language you write in.")))
    yes = (Choice(words(N_("Yes, pass it on")), "yes", word="person"),) if turn.data.matter else ()
    return Message("\n\n".join(lines), (call, *yes, Choice(words(N_("No, thank you")), "no")))


def _sentence(wish: Wish) -> str:
    if wish.known:
        return KNOWN
    if wish.handed:
        return HANDED_BROKEN if wish.broken else HANDED_CALL if wish.phone else HANDED
    if wish.typed:
        return TYPED
    return MORE if wish.more else MATTER if wish.matter else ASK
