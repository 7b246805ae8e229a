"""A question that is put once more, in fewer words: it stands a little above, with its picture."""

from dataclasses import replace

from bot.model import Message

BRIEF = 250
"""Characters of a question that is put again as it was."""


def lines(question: Message) -> list[str]:
    """A short question as it is; of a long one what it comes to, its last sentence, if that asks. Nothing of one that
    only explains its picture."""
    if len(question.text) <= BRIEF:
        return [question.text] if question.image is None else []
    return _asking(question.text)


def shorter(question: Message) -> Message:
    """A question with its choices, as far as nobody has to look above: of a long one, or one with a picture, the
    sentence that asks, or else what comes first."""
    text = question.text
    if len(text) > BRIEF or question.image is not None:
        text = next(iter(_asking(text)), text.partition("\n")[0])
    return replace(question, text=text, image=None)


def _asking(text: str) -> list[str]:
    last = text.split("\n")[-1].rsplit(". ", 1)[-1]
    return [last] if last.endswith("?") else []
