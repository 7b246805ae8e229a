"""A picture, a voice message or a file that comes where nothing waits for one."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Done, Next, Turn
from bot.model import Attachment, Choice
from bot.understanding import Kind


def is_captioned(turn: Turn[Nothing], question: str) -> bool:
    """Whether the words under a picture or a file ask for something that we know by themselves: "đây" is about what is
    in the picture, and not about the last answer."""
    meant = turn.services.understanding(question, turn.person.language)
    return turn.update.attachment is not Attachment.STICKER and meant.kind in (Kind.TOPIC, Kind.JOB)


def say_not_words(turn: Turn[Nothing]) -> Next:
    """That it cannot be read, and what it is often for."""
    sentence = {
        Attachment.PHOTO: N_("Thank you for the picture, but I cannot see what is on it. Please type your question."),
        Attachment.VOICE: N_("I cannot listen to voice messages yet. Please type your question."),
        Attachment.LOCATION: N_("I do not need your location. Please type your question."),
    }.get(turn.update.attachment or Attachment.OTHER, N_("I only understand words so far. Please type your question."))
    turn.say(sentence, *_for_a_file(turn), turn.opens(N_("Menu"), "menu"))
    return Done()


def _for_a_file(turn: Turn[Nothing]) -> list[Choice]:
    """A picture that comes by itself is often the QR from the official site, a file a list of places."""
    if turn.update.attachment is Attachment.PHOTO and turn.services.library.site.official:
        return [turn.opens(N_("It is the official QR: make a poster"), "official")]
    if turn.update.attachment is Attachment.FILE:
        return [turn.opens(N_("It is a list of places: register them"), "bulk")]
    return []
