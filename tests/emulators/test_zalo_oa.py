"""The double of the Official Account refuses what the real one is known to refuse."""

from typing import Any

import aiohttp
import pytest

from .zalo_oa import Template, ZaloOaDouble

PNG = b"\x89PNG\r\n\x1a\n"


async def ask(double: ZaloOaDouble, path: str, token: str | None = None, **given: Any) -> Any:
    """The body of an answer to JSON; HTTP says 200 whatever happened."""
    headers = {"access_token": double.oauth.access if token is None else token}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(f"{double.root}/{path}", json=given) as answer:
            assert answer.status == 200
            return await answer.json()


async def refresh(double: ZaloOaDouble, token: str) -> Any:
    """The answer to a refresh."""
    form = {"app_id": double.app_id, "grant_type": "refresh_token", "refresh_token": token}
    async with aiohttp.ClientSession(headers={"secret_key": double.app_secret}) as session:
        async with session.post(f"{double.root}/v4/oa/access_token", data=form) as answer:
            return await answer.json()


def to(user_id: str, **message: Any) -> dict[str, Any]:
    """A consultation message."""
    return {"recipient": {"user_id": user_id}, "message": message}


def buttons(count: int, title: str = "Có") -> dict[str, Any]:
    """So many of them."""
    each = {"title": title, "type": "oa.query.show", "payload": "1"}
    return {"type": "template", "payload": {"buttons": [each] * count}}


async def test_a_refresh_token_works_once_and_ends_the_access_token() -> None:
    """The old pair is dead at once; the error has HTTP 200 and no token."""
    async with ZaloOaDouble() as double:
        first = double.oauth.pair()
        second = await refresh(double, first["refresh_token"])
        assert second["expires_in"] == "90000"
        assert "access_token" not in await refresh(double, first["refresh_token"])
        assert (await ask(double, "v3.0/oa/message/cs", first["access_token"], **to("1", text="hi")))["error"] == -216
        double.passes(hours=26)
        assert (await ask(double, "v3.0/oa/message/cs", **to("1", text="hi")))["error"] == -220


@pytest.mark.parametrize(
    "message",
    [
        {"text": ""},
        {"text": "x" * 2001},
        {"text": "Chọn:", "attachment": buttons(6)},
        {"text": "Chọn:", "attachment": buttons(1, "x" * 101)},
        {"attachment": buttons(1)},
        {"text": "hi", "parse_mode": "html"},
        {"attachment": {"type": "file", "payload": {"token": "invented"}}},
    ],
)
async def test_one_thing_wrong_fails_the_whole_message(message: dict[str, Any]) -> None:
    """A sixth button is not cut off."""
    async with ZaloOaDouble() as double:
        lan = double.person()
        await lan.follows()
        double.oauth.pair()
        assert (await ask(double, "v3.0/oa/message/cs", **to(lan.id, **message)))["error"] == -201
        assert lan.received == []


async def test_windows_count_from_the_last_interaction() -> None:
    """Free for 48 hours, billed up to seven days, then refused; a template goes out at any time, by its own rules."""
    async with ZaloOaDouble() as double:
        lan = double.person()
        await lan.follows()
        double.oauth.lifetime = 10**7
        double.oauth.pair()
        double.templates["77"] = Template("Chào {name}", ("name",))
        found = []
        for hours in (47, 2, 119, 1):
            double.passes(hours=hours)
            found.append(((await ask(double, "v3.0/oa/message/cs", **to(lan.id, text="hi")))["error"], double.billed))
        assert found == [(0, 0), (0, 55), (-230, 55), (-230, 55)]
        sends = {"user_id": lan.id, "template_id": "77"}
        assert (await ask(double, "v3.0/oa/message/template", **sends, template_data={}))["error"] == -132
        assert (await ask(double, "v3.0/oa/message/template", **sends, template_data={"name": "Lan"}))["error"] == 0
        assert lan.received[-1].text == "Chào Lan"


async def test_what_was_uploaded_dies_after_a_week() -> None:
    """-100 from then on."""
    async with ZaloOaDouble() as double:
        lan = double.person()
        await lan.follows()
        double.oauth.lifetime = 10**7
        double.oauth.pair()
        form = aiohttp.FormData()
        form.add_field("file", PNG, filename="a.png")
        async with aiohttp.ClientSession(headers={"access_token": double.oauth.access}) as session:
            async with session.post(f"{double.root}/v2.0/oa/upload/image", data=form) as answer:
                name = (await answer.json())["data"]["attachment_id"]
        element = {"media_type": "image", "attachment_id": name}
        attachment = {"type": "template", "payload": {"template_type": "media", "elements": [element]}}
        assert (await ask(double, "v3.0/oa/message/cs", **to(lan.id, attachment=attachment)))["error"] == 0
        double.passes(days=7)
        await lan.says("hi")
        assert (await ask(double, "v3.0/oa/message/cs", **to(lan.id, attachment=attachment)))["error"] == -100


async def test_the_old_ways_are_shut() -> None:
    """-240 for v2 messages."""
    async with ZaloOaDouble() as double:
        double.oauth.pair()
        assert (await ask(double, "v2.0/oa/message", **to("1", text="hi")))["error"] == -240
