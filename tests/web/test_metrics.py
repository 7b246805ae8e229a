"""Whoever runs it sees how it is doing; nobody else does, and nobody's words are in it."""

import asyncio
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from bot.app import App
from bot.folders import ROOT
from bot.model.supervisor import beside
from bot.store import Store
from bot.web.metrics.alone import alone
from tests.crowd import announce, settle_in
from tests.running import running, settings
from tests.socket_citizen import SocketCitizen

Told = dict[tuple[str, str], float]

TOKEN = SecretStr("only-prometheus-knows-this")


async def asked(app: App, **headers: str) -> tuple[int, str]:
    """Status and body of /metrics."""
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(f"http://127.0.0.1:{app.settings.port}/metrics") as answer:
            return answer.status, await answer.text()


def read(body: str) -> Told:
    """By name and the value of its label."""
    return {
        (sample.name, next(iter(sample.labels.values()), "")): sample.value
        for family in text_string_to_metric_families(body)
        for sample in family.samples
    }


def board() -> set[str]:
    """Every metric that the board of Grafana asks for."""
    drawn = json.loads((ROOT / "bot/web/metrics/grafana.json").read_text("utf-8"))
    asks = " ".join(target["expr"] for panel in drawn["panels"] for target in panel["targets"])
    return set(re.findall(r"\b(?:bot|process)_[a-z_]+", asks))


def names(body: str) -> set[str]:
    """Every metric that is told, or will be once it happens."""
    families = {line.split()[2] for line in body.splitlines() if line.startswith("# TYPE")}
    return {name + tail for name in families for tail in ("", "_bucket", "_count")}


async def test_it_tells_what_happened(database_url: str) -> None:
    """A turn, what its words meant, an answer that did not fit, what waits and what was met, all that the
    board asks for; none of the words."""
    store = Store(database_url)
    await settle_in(store, 3)
    await announce(store, datetime.now(UTC))
    await store.close()
    async with running(settings(database_url)) as app:
        app.web.limits.hit["codes"] += 2
        async with SocketCitizen(app.settings.address) as lan:
            await lan.says("cài ứng dụng có tốn pin không")
            await lan.hears("pin")
            await lan.says("/dangky")
            await lan.hears("đồng ý")
            await lan.says("qwrtzpsdf ghjklyxcv")
            status, body = await asked(app)
            async with asyncio.timeout(10):
                while read(body)["bot_turn_seconds_count", "web"] < 3:
                    status, body = await asked(app)
    told = read(body)
    assert status == 200 and "qwrtz" not in body
    assert board() - names(body) <= {"bot_disk_free_bytes"}  # told of a database on this machine
    assert told["bot_turn_seconds_count", "web"] == 3
    assert told["bot_meanings_total", "answer"] >= 1 and told["bot_misses_total", ""] == 1
    assert told["bot_deliveries", "pending"] == told["bot_waiting", "reminders"] == 3
    assert told["bot_limits_hit_total", "codes"] == 2 and told["bot_database_up", ""] == 1


async def test_work_has_a_page_of_its_own_where_a_port_is_set(migrated_sqlite: Path) -> None:
    """The database's numbers, its own memory and what is down in it; what only conversations need is not built for it.
    The token opens this page too."""

    async def fails() -> None:
        raise OSError

    app = App(settings(f"sqlite:///{migrated_sqlite}"))
    try:
        async with alone(app.watched, app.settings.port, ""), beside(app.supervisor.keep("enrol", fails)):
            status, body = await asked(app)
        async with alone(app.watched, app.settings.port, "a token"):
            assert [(await asked(app))[0], (await asked(app, Authorization="Bearer a token"))[0]] == [404, 200]
        assert not {"_services", "dispatcher", "web"} & vars(app).keys()
    finally:
        await app.close()
    told = read(body)
    assert status == 200 and told["bot_database_up", ""] == told["bot_down", "enrol"] == 1
    assert board() & names(body) >= {"bot_deliveries", "bot_down", "bot_waiting", "process_resident_memory_bytes"}


async def test_the_token_opens_it_and_nothing_else_does(migrated_sqlite: Path) -> None:
    """Without it there is no such page, whoever asks, from wherever."""
    async with running(settings(f"sqlite:///{migrated_sqlite}", metrics_token=TOKEN)) as app:
        assert (await asked(app))[0] == 404
        assert (await asked(app, Authorization="Bearer guessed"))[0] == 404
        assert (await asked(app, Authorization=f"Bearer {TOKEN.get_secret_value()}"))[0] == 200


async def test_with_a_public_address_this_machine_is_everybody(migrated_sqlite: Path) -> None:
    """The proxy in front asks from here for all the world, so without a token nobody is told anything."""
    async with running(settings(f"sqlite:///{migrated_sqlite}", public_url="https://bot.example.vn")) as app:
        assert (await asked(app))[0] == 404
