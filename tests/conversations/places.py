"""Owners with a place, for conversations that begin where the registration ends."""

from urllib.parse import urlsplit

from bot.checkpoints import Draft
from bot.model import Attachment, Checkpoint, Incoming
from tests.people import Citizen, Town

PHONE = "+84912345678"


async def agreed(town: Town, language: str = "vi") -> Citizen:
    """Somebody who has agreed that something may be kept."""
    someone = town.citizen(language)
    await someone.says("/noio")
    await someone.says("1")
    await someone.says("/huy")
    return someone


async def owner_of(town: Town, *names: str) -> tuple[Citizen, list[Checkpoint]]:
    """Somebody with places of these names in the first commune."""
    from bot.store.people import people

    lan = await agreed(town)
    commune = next(iter(town.library.communes.by_code.values()))
    async with town.store.begin() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None
        places = []
        for name in names:
            draft = Draft(name, "food", commune.district, commune.code, "12 Trần Phú", PHONE)
            places.append(await town.registry.register(tx, person.id, draft, town.now))
    return lan, places


async def opens_desk(lan: Citizen, place: Checkpoint) -> None:
    """Opens the desk of a place from the list."""
    await lan.says("/diem")
    if place.name not in lan.text:
        await lan.presses(place.name)


def start_of(lan: Citizen) -> str:
    """What the link that was just given begins the bot with."""
    line = next(line for line in lan.text.splitlines() if line.startswith("https://"))
    return urlsplit(line).query.removeprefix("start=")


def incoming(name: str, content: bytes, size: int | None = None) -> Incoming:
    """A file as a channel hands it over."""

    async def read() -> bytes:
        return content

    return Incoming(name, len(content) if size is None else size, read)


async def sends_photo(citizen: Citizen, content: bytes, size: int | None = None) -> None:
    """Sends a photo."""
    await citizen.does(attachment=Attachment.PHOTO, file=incoming("photo.jpg", content, size))
