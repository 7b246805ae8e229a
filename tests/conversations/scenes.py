"""Where conversations begin that several tests are about, and looking into the database afterwards."""

import sqlalchemy as sa

from bot.store import Store
from bot.store.tables import metadata
from tests.people import Citizen, Town

QUESTION = {"vi": "Bluezone là gì?", "en": "What is Bluezone?"}
"""A question that the FAQ has word for word."""

ANSWER = {"vi": "Bluezone là ứng dụng cài trên điện thoại", "en": "Bluezone is a contact-tracing app"}
"""How its answer begins."""

ASKED = {
    "name": "Chỗ mình tên gì",
    "kind": "thuộc loại nào",
    "district": "Chỗ mình ở huyện, thị xã",
    "address": "Địa chỉ ở đâu",
    "phone": "gọi điểm này theo số điện thoại nào",
    "confirm": "Đúng hết chưa",
}
"""The steps of a registration, and what each asks."""

ANSWERS = {
    "name": "Cà phê Hương",
    "kind": "Quán ăn, cà phê",
    "district": "phường 9",
    "address": "12 Trần Phú",
    "phone": "0912 345 678",
    "confirm": "Đúng, đăng ký",
}
"""A good answer to each."""

EVERY = ANSWERS | {"name": "Quán Hương"}
"""The same, with a name that does not say what kind of place it is, so that this is asked, too."""


async def owner(town: Town, language: str = "vi") -> Citizen:
    """Somebody who has agreed and is asked for the name of their place."""
    lan = town.citizen(language)
    await lan.says("/dangky")
    await lan.says("1")
    return lan


async def owner_at(town: Town, step: str) -> Citizen:
    """Somebody who has answered all steps of a registration before this one."""
    lan = await owner(town)
    for name, answer in (EVERY if step == "kind" else ANSWERS).items():
        if name == step:
            break
        await lan.says(answer)
    lan.hears(ASKED[step])
    return lan


async def with_poster(town: Town) -> Citizen:
    """Somebody with a checkpoint and its provisional poster, who is asked whether to be reminded."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    lan.hears("Đã đăng ký xong")
    await lan.presses("để sau")
    return lan


async def registered(town: Town) -> Citizen:
    """Somebody with a checkpoint, who declares it at the official site some other day."""
    lan = await with_poster(town)
    lan.hears("Áp phích tạm", "dán thay vào")
    await lan.presses("Không cần nhắc")
    return lan


async def rows(store: Store, table: str) -> list[dict[str, object]]:
    """Every row of a table."""
    async with store.read() as tx:
        found = await tx.execute(sa.select(metadata.tables[table]))
        return [dict(row._mapping) for row in found]


async def everything(store: Store) -> dict[str, list[dict[str, object]]]:
    """Every row of every table."""
    return {table: await rows(store, table) for table in metadata.tables}
