"""What was sent to everybody week by week, and what people asked."""

from bot.store.seeding.numbers import Numbers, WithoutIndexes, go_on, one_of
from bot.store.seeding.sizes import CHANNELS, Sizes
from bot.store.tables import delivery


def ledger(n: Numbers, sizes: Sizes) -> None:
    """Of a hundred deliveries two found nobody, one was refused, and one met somebody who had just turned reminders
    off."""
    state, counts = _states(sizes)
    _campaigns(n, sizes, counts)
    due, settled = n.ago("f * 604800"), n.ago(f"f * 604800 - 36000 * (p / {sizes.people}.0)")
    numbered = f"(SELECT i, (i - 1) / {sizes.people} + 1 AS f, (i - 1) % {sizes.people} + 1 AS p FROM n) AS d"
    with WithoutIndexes(n.connection, delivery):
        n.fill(
            "delivery (occurrence_id, person_id, channel, chat_id, state, attempt, due_at, settled_at, reason)",
            f"SELECT f, p, {one_of(CHANNELS, 'p')}, CAST(p AS VARCHAR(20)), {state}, 1, {due}, {settled}, ''"
            f" FROM {numbered}",
            sizes.firings * sizes.people,
        )
    n.connection.exec_driver_sql(
        "INSERT INTO response (delivery_id, kind, occurrence_id, at)"
        " SELECT id, 'opened', occurrence_id, settled_at FROM delivery"
        " WHERE occurrence_id <= 2 AND person_id % 9 = 0 AND state = 'sent'"
    )


def _states(sizes: Sizes) -> tuple[str, dict[str, int]]:
    """The state of a delivery by the number of its person, as SQL, and how many of a firing are in each."""
    ends = {"unreachable": (1, 2), "failed": (3,), "opted_out": (4,)}
    counts = {state: sum((sizes.people - at) // 100 + 1 for at in at_) for state, at_ in ends.items()}
    counts["sent"] = sizes.people - sum(counts.values())
    cases = (f"WHEN p % 100 IN ({', '.join(map(str, at))}) THEN '{state}'" for state, at in ends.items())
    return f"CASE {' '.join(cases)} ELSE 'sent' END", counts


def _campaigns(n: Numbers, sizes: Sizes, counts: dict[str, int]) -> None:
    """A campaign a week, each with its one firing."""
    texts = '{"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."}'
    n.fill(
        "campaign (id, name, state, texts, audience, starts_at, rrule, created_at)",
        f"SELECT i, 'Nhắc ' || i, 'finished', '{texts}', '{{}}', {n.ago('i * 604800')}, '', {n.ago('i * 604800')}"
        " FROM n",
        sizes.firings,
    )
    go_on(n, "campaign", sizes.firings)
    n.fill(
        f"occurrence (id, campaign_id, due_at, state, enrolled_to, {', '.join(counts)}, settled_at)",
        f"SELECT i, i, {n.ago('i * 604800')}, 'finished', {sizes.people}, {', '.join(map(str, counts.values()))},"
        f" {n.ago('i * 604800 - 36000')} FROM n",
        sizes.firings,
    )
    go_on(n, "occurrence", sizes.firings)


def questions(n: Numbers, sizes: Sizes) -> None:
    """Asked in vain, and of colleagues."""
    asked = max(sizes.people // 50, 1)
    words = ["cách ly", "tiêm", "quét mã", "khai báo", "bluetooth", "cài lại", "đăng nhập", "mất máy", "hỏi ai"]
    n.fill(
        "missed_question (text, reason, topic, language, asked_at)",
        f"SELECT {one_of(words, 'i')} || ' ' || {one_of(words, 'i / 9')} || ' ở chỗ ' || (i % 500) || ' thì sao',"
        f" 'unanswered', '', 'vi', {n.ago(f'(i * 7919) % {30 * 86400}')} FROM n",
        asked,
    )
    n.fill(
        "ticket (person_id, channel, chat_id, question, answer, opened_at, answered_at, delivered_at)",
        f"SELECT i, {one_of(CHANNELS, 'i')}, CAST(i AS VARCHAR(20)), 'Cho tôi hỏi số ' || i, '',"
        f" {n.ago(f'(i * 613) % {7 * 86400}')}, CASE WHEN i % 20 > 0 THEN {n.ago('60')} END,"
        f" CASE WHEN i % 20 > 0 THEN {n.ago('50')} END FROM n",
        max(sizes.people // 200, 1),
    )
