"""The migration to notices of checkpoints, over a database in which some wait."""

import sqlalchemy as sa
from alembic import command

from bot.store.database.migrate import configuration


def test_what_was_not_told_yet_still_waits() -> None:
    """A notice that was not sent under 0007 is there after 0008; one that was sent is not kept."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0007")
        for statement in (
            "INSERT INTO person (id, language, reminders, nudges, created_at, seen_at)"
            " VALUES (1, 'vi', 0, 1, '2021-05-24', '2021-05-24')",
            "INSERT INTO campaign (id, name, state, texts, audience, starts_at, rrule, created_at)"
            " VALUES (3, '5K', 'waiting', '{}', '{}', '2021-05-24', '', '2021-05-24')",
            "INSERT INTO notice (person_id, campaign_id, kind, created_at, sent_at)"
            " VALUES (1, 3, 'waiting', '2021-05-24', NULL), (1, 3, 'approved', '2021-05-24', '2021-05-25')",
        ):
            connection.exec_driver_sql(statement)
        command.upgrade(configuration(connection), "0008")
        rows = connection.exec_driver_sql("SELECT person_id, campaign_id, code, kind FROM notice").all()
    engine.dispose()
    assert rows == [(1, 3, None, "waiting")]
