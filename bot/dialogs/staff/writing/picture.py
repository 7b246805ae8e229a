"""The picture that goes with a campaign: one of the content, or one that a colleague sends. None is taken unseen."""

from bot.campaigns.compose import PICTURE_SHOWS
from bot.campaigns.compose import picture as as_sent
from bot.content import N_
from bot.dialogs.staff.writing.draft import Writing, after, named
from bot.dialogs.staff.writing.lead import lead
from bot.engine import Next, Services, Turn, UnclearError
from bot.model import Choice, FileLostError, Message, Update
from bot.paper.recipes import recipe, to_draw
from bot.sandbox.opening.errors import FileError, OverrunError, PictureError
from bot.store.campaigns import pictures

LARGEST = 10 * 1024 * 1024
"""Bytes of what is sent; telephones make smaller ones."""

NO_PICTURE = N_("I cannot use that as a picture. Please send a JPEG, PNG or WebP of up to {megabytes} MB.")


async def read(update: Update, services: Services) -> object:
    """What was sent, checked and made smaller. Raises `UnclearError`."""
    if update.file is None or update.file.size > LARGEST:
        raise UnclearError(NO_PICTURE, megabytes=LARGEST // 1024**2)
    try:
        return await services.sandbox.files.smaller(str(update.address), await update.file.read())
    except FileLostError:
        raise UnclearError(N_("The picture did not reach me. Please send it once more.")) from None
    except (PictureError, OverrunError):
        raise UnclearError(NO_PICTURE, megabytes=LARGEST // 1024**2) from None
    except FileError as wrong:
        raise UnclearError(wrong.sentence, **wrong.values) from None


def ask_picture(turn: Turn[Writing]) -> Message:
    """All that there are, small and side by side, so that none is picked by its name alone."""
    library, language = turn.services.library, turn.person.language
    shown = {name: title[language] for name, title in library.site.pictures.items()}
    if not shown:
        return turn.message(N_("Send me a picture that shall go with it."), turn.pick(N_("No picture"), ""))
    alt = turn.words(N_("The pictures that there are: {titles}"), titles="; ".join(shown.values()))
    small = [(str(library.pictures[name]), title) for name, title in shown.items()]
    return turn.message(
        N_("Which picture shall go with it? They are shown above, with their numbers. Or send me one of your own."),
        *(Choice(title, name) for name, title in shown.items()),
        turn.pick(N_("No picture"), ""),
        image=to_draw(turn.words(N_("pictures.png")), alt, recipe("thumbnails", small)),
    )


async def picture(turn: Turn[Writing]) -> Next:
    sent = turn.prepared.result()
    turn.data.image = await pictures.keep(turn.tx, sent, turn.now) if isinstance(sent, bytes) else turn.choice()
    turn.data.alt = {}
    return sure if turn.data.image else await after(turn, lead)


def ask_sure(turn: Turn[Writing]) -> Message:
    """The picture itself, as people will get it."""
    image = as_sent(turn.services.library, turn.data.content(), turn.person.language)
    title = image.alt if image else ""
    return turn.message(
        N_("This is your picture, as people get it. Shall it go with it?")
        if pictures.is_sent(turn.data.image)
        else N_("This is the picture: {title}. Shall it go with it?"),
        turn.pick(N_("Yes, this one"), "yes"),
        turn.pick(N_("Another one"), "no"),
        image=image,
        title=title,
    )


async def sure(turn: Turn[Writing]) -> Next:
    if turn.choice() != "yes":
        return picture
    turn.data.asking = turn.services.library.site.languages[0]
    return shows if pictures.is_sent(turn.data.image) else await after(turn, lead)


def ask_shows(turn: Turn[Writing]) -> Message:
    return turn.message(
        N_("What does it show? One short sentence in {language}, for whoever cannot see it."),
        language=named(turn, turn.data.asking),
    )


async def shows(turn: Turn[Writing]) -> Next:
    data, languages = turn.data, turn.services.library.site.languages
    data.alt[data.asking] = turn.text(limit=PICTURE_SHOWS)
    following = languages[languages.index(data.asking) + 1 :]
    if following:
        data.asking = following[0]
        return shows
    return await after(turn, lead)
