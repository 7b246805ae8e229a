"""People, what they installed, their places, and where they were."""

from collections.abc import Sequence

import sqlalchemy as sa

from bot.store.checkpoints.checkpoints import phone_of
from bot.store.seeding.numbers import Numbers, WithoutIndexes, go_on, one_of
from bot.store.seeding.sizes import CHANNELS, Sizes, Words
from bot.store.tables import checkpoint, visit
from bot.store.vault import Vault

DAYS = 120
"""Over which people came; visits are of the last 28 days."""

PHONE = "+84912345678"


def people(n: Numbers, words: Words, sizes: Sizes) -> None:
    """Everybody, with their addresses and how far they are."""
    district = one_of([district for district, _ in words.communes], "i")
    commune = one_of([commune for _, commune in words.communes], "i")
    yes, no = ("1", "0") if n.sqlite else ("true", "false")
    came, seen = n.ago(f"{DAYS * 86400} - i % {DAYS * 86400}"), n.ago(f"(i * 7919) % {14 * 86400}")
    n.fill(
        'person (id, language, district, commune, "group", name, consented_at, reminders, nudges, created_at, seen_at)',
        f"SELECT i, CASE WHEN i % 50 = 0 THEN 'en' ELSE 'vi' END, {district}, {commune},"
        f" {one_of(list(words.groups), 'i / 7')}, CASE WHEN i % 3 = 0 THEN 'Lan' END, {came},"
        f" CASE WHEN i % 5 = 0 THEN {no} ELSE {yes} END, {no}, {came}, {seen} FROM n",
        sizes.people,
    )
    n.fill(
        "address (channel, chat_id, person_id, unreachable_at, seen_at)",
        f"SELECT {one_of(CHANNELS, 'i')}, CAST(i AS VARCHAR(20)), i, CASE WHEN i % 40 = 0 THEN {seen} END, {seen}"
        " FROM n",
        sizes.people,
    )
    n.fill(
        "progress (person_id, guide, page, done, updated_at)",
        f"SELECT i, {one_of(list(words.guides), 'i')}, CASE WHEN i % 3 = 0 THEN 'otp' ELSE 'done' END,"
        f" CASE WHEN i % 3 = 0 THEN {no} ELSE {yes} END, {came} FROM n WHERE i % 8 > 0",
        sizes.people,
    )
    go_on(n, "person", sizes.people)


def places(n: Numbers, words: Words, codes: Sequence[str], vault: Vault) -> None:
    """A place for each of these codes."""
    rows = [
        {
            "code": code,
            "owner_id": number,
            "name": f"Quán số {number}",
            "name_key": f"quan so {number}",
            "kind": words.kinds[number % len(words.kinds)],
            "district": words.communes[number % len(words.communes)][0],
            "commune": words.communes[number % len(words.communes)][1],
            "address": f"{number} Trần Phú",
            "phone": vault.seal(PHONE, phone_of(code)),
            "phone_key": vault.key_of(f"{PHONE} {number}"),
            "created_at": n.now,
            "issue": 1,
        }
        for number, code in enumerate(codes, 1)
    ]
    n.connection.execute(sa.insert(checkpoint), rows)


def visits(n: Numbers, sizes: Sizes, codes: Sequence[str]) -> None:
    """Who was where in the last four weeks."""
    n.fill(
        "visitor (id, key, person_id, created_at)",
        f"SELECT i, 'person:' || i, i, {n.ago('0')} FROM n",
        sizes.people,
    )
    n.fill("identity (visitor_id, person_id)", "SELECT i, i FROM n", sizes.people)
    go_on(n, "visitor", sizes.people)
    n.connection.exec_driver_sql("CREATE TEMPORARY TABLE seeded_place (place INTEGER PRIMARY KEY, code VARCHAR(20))")
    places = sa.table("seeded_place", sa.column("place"), sa.column("code"))
    n.connection.execute(sa.insert(places), [{"place": at, "code": code} for at, code in enumerate(codes)])
    back = f"(i * 104729) % {28 * 86400}"
    with WithoutIndexes(n.connection, visit):
        n.fill(
            "visit (checkpoint, visitor_id, arrived_at, until, ending)",
            f"SELECT p.code, (i * 7919) % {sizes.people} + 1, {n.ago(back)}, {n.ago(f'{back} - 3600')}, 'assumed'"
            f" FROM n JOIN seeded_place p ON p.place = (i * 31 + i / 97) % {len(codes)}",
            sizes.visits,
        )
