"""The audit log grows at its end and nowhere else: `INSERT OR REPLACE` passed the triggers on SQLite."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER audit_at_its_end BEFORE INSERT ON audit"
            " WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit)"
            " OR EXISTS (SELECT 1 FROM audit WHERE previous = NEW.previous)"
            " BEGIN SELECT RAISE(ABORT, 'the audit log grows at its end only'); END"
        )
        return
    op.execute(
        "CREATE FUNCTION audit_at_its_end() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM audit)"
        " THEN RAISE EXCEPTION 'the audit log grows at its end only'; END IF; RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_at_its_end BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_at_its_end()"
    )
