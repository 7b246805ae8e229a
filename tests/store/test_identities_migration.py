"""The migration to identities, over a database in which people were somewhere."""

import sqlalchemy as sa
from alembic import command

from bot.store.database.migrate import configuration


def test_no_visit_is_lost_and_no_name_either() -> None:
    """Under 0009 every visit is there; who talks with the bot and whom a keeper wrote down have an identity, a browser
    has none."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        command.upgrade(configuration(connection), "0008")
        for statement in (
            "INSERT INTO person (id, language, reminders, nudges, created_at, seen_at)"
            " VALUES (1, 'vi', 0, 1, '2021-05-24', '2021-05-24')",
            "INSERT INTO visitor (id, key, person_id, name, phone, created_at) VALUES"
            " (1, 'device:a', NULL, NULL, NULL, '2021-05-24'), (2, 'person:1', 1, NULL, NULL, '2021-05-24'),"
            " (3, 'phone:b', NULL, x'01', x'02', '2021-05-24')",
            "INSERT INTO visit (checkpoint, visitor_id, arrived_at, until, ending)"
            " SELECT 'CAFE', id, '2021-05-24', '2021-05-25', 'open' FROM visitor",
        ):
            connection.exec_driver_sql(statement)
        command.upgrade(configuration(connection), "0009")
        visits = connection.exec_driver_sql("SELECT visitor_id FROM visit ORDER BY visitor_id").scalars().all()
        known = connection.exec_driver_sql("SELECT * FROM identity ORDER BY visitor_id").all()
    engine.dispose()
    assert visits == [1, 2, 3]
    assert known == [(2, 1, None, None), (3, None, b"\x01", b"\x02")]
