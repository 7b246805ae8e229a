"""One list of colleagues: names on the server and people in the chat were two, and a name had one role in the chat."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    bind = op.get_bind()
    in_chat = bind.exec_driver_sql("SELECT id, name, person_id, role, since FROM colleague ORDER BY id").all()
    on_server = bind.exec_driver_sql("SELECT name, role, granted_at FROM staff ORDER BY name, role").all()
    op.drop_table("colleague")
    op.drop_table("staff")
    _tables()
    people = _people(in_chat, on_server)
    for one in people.values():
        bind.execute(_COLLEAGUE, {name: one[name] for name in ("id", "name", "person_id", "since")})
        for role, since in one["roles"].items():
            bind.execute(_ROLE, {"colleague_id": one["id"], "role": role, "since": since})
    if bind.dialect.name == "postgresql" and people:
        last = max(one["id"] for one in people.values())
        bind.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('colleague', 'id'), {last})")
    op.execute("DELETE FROM staff_invitation WHERE used_at IS NOT NULL")
    op.drop_column("staff_invitation", "used_at")
    op.create_index("ix_staff_invitation_expires_at", "staff_invitation", ["expires_at"], unique=False)


def _people(in_chat: Iterable[Any], on_server: Iterable[Any]) -> dict[str, dict[str, Any]]:
    """By name. Two people in the chat may have had one name, which must not give either the other's roles."""
    people: dict[str, dict[str, Any]] = {}
    last = 0
    for number, name, person_id, role, since in in_chat:
        own = f"{name[:70]} ({number})" if name in people else name
        people[own] = {"id": number, "name": own, "person_id": person_id, "since": since, "roles": {role: since}}
        last = number
    for name, role, since in on_server:
        if name not in people:
            last += 1
            people[name] = {"id": last, "name": name, "person_id": None, "since": since, "roles": {}}
        people[name]["roles"].setdefault(role, since)
    return people


_COLLEAGUE = sa.text("INSERT INTO colleague (id, name, person_id, since) VALUES (:id, :name, :person_id, :since)")
_ROLE = sa.text("INSERT INTO colleague_role (colleague_id, role, since) VALUES (:colleague_id, :role, :since)")


def _tables() -> None:
    op.create_table(
        "colleague",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("person_id", Id, nullable=True),
        sa.Column("since", Moment, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_colleague_person_id_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_colleague"),
        sa.UniqueConstraint("name", name="uq_colleague_name"),
        sa.UniqueConstraint("person_id", name="uq_colleague_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "colleague_role",
        sa.Column("colleague_id", Id, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("since", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["colleague_id"], ["colleague.id"], name="fk_colleague_role_colleague_id_colleague", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("colleague_id", "role", name="pk_colleague_role"),
    )
