"""The migration to signed codes, over a database that already holds places."""

import sqlalchemy as sa
from alembic import command

from bot.store.database.migrate import configuration


def test_places_of_before_keep_their_rows_and_get_a_first_poster() -> None:
    """A checkpoint registered under 0001 is there after 0002, with poster number 1 and not revoked."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0001")
        connection.exec_driver_sql(
            "INSERT INTO person (id, language, reminders, nudges, created_at, seen_at)"
            " VALUES (1, 'vi', 0, 1, '2021-05-24', '2021-05-24')"
        )
        connection.exec_driver_sql(
            "INSERT INTO checkpoint (code, owner_id, name, name_key, kind, district, commune, address, phone,"
            " phone_key, created_at) VALUES ('AB3D5FGH', 1, 'Hương', 'huong', 'food', '555', '22015', '', x'00', '',"
            " '2021-05-24')"
        )
        command.upgrade(configuration(connection), "0002")
        rows = connection.exec_driver_sql("SELECT code, name, issue, revoked_at FROM checkpoint").all()
    engine.dispose()
    assert rows == [("AB3D5FGH", "Hương", 1, None)]
