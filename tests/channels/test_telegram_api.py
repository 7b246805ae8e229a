"""What the Bot API's answers mean: a closed set, told apart by code."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channels.telegram.api import Api, Upload
from bot.model import InDoubtError, RefusedError, RetryError, SendError, UnreachableError
from tests.emulators.telegram.server import TelegramDouble
from tests.running import free_port


@pytest.fixture
async def api(telegram: TelegramDouble) -> AsyncIterator[Api]:
    calls = Api(telegram.token, telegram.root)
    await calls.open()
    yield calls
    await calls.close()


@pytest.mark.parametrize(
    ("how", "error"),
    [
        ({"kind": "error", "status": 500}, InDoubtError),
        ({"kind": "error", "status": 502}, InDoubtError),
        ({"kind": "drop"}, InDoubtError),
        ({"kind": "garbage"}, InDoubtError),
        ({"kind": "error", "status": 400}, RefusedError),
        ({"kind": "error", "status": 401}, RefusedError),
        ({"kind": "error", "status": 409}, RefusedError),
        ({"kind": "error", "status": 403}, UnreachableError),
        ({"kind": "error", "status": 429}, RetryError),
    ],
)
async def test_what_a_failure_means(
    telegram: TelegramDouble, api: Api, how: dict[str, Any], error: type[SendError]
) -> None:
    """By its status: whether it may have arrived, can be tried again, or is our fault."""
    telegram.fault(method="getMe", **how)
    with pytest.raises(SendError) as raised:
        await api("getMe")
    assert type(raised.value) is error


async def test_a_flood_says_how_long(telegram: TelegramDouble, api: Api) -> None:
    """`retry_after`, in seconds (https://core.telegram.org/bots/api#responseparameters)."""
    lan = telegram.person()
    await lan.says("/start")
    telegram.flood(9)
    with pytest.raises(RetryError) as raised:
        await api("sendMessage", chat_id=lan.id, text="x")
    assert raised.value.after == 9


async def test_nobody_there_is_certainly_not_sent() -> None:
    """No connection came about, so it is tried again; and the error says nothing of the token in the address."""
    calls = Api("1:secret", f"http://127.0.0.1:{free_port()}")
    await calls.open()
    with pytest.raises(RetryError) as raised:
        await calls("sendMessage", chat_id=1, text="x")
    assert "secret" not in str(raised.value) and raised.value.__suppress_context__
    await calls.close()


async def test_what_goes_out_is_json_unless_a_file_goes_along(telegram: TelegramDouble, api: Api) -> None:
    """Long Vietnamese texts go as they are; what is `None` stays here; a caption goes along with its file."""
    lan = telegram.person()
    await lan.says("/start")
    await api("sendMessage", chat_id=lan.id, text="Cà phê\nHương & <b>", reply_markup=None)
    await api.upload("sendDocument", Upload("document", "điểm.csv", b"a,b"), chat_id=lan.id, caption="Đây")
    assert [message.get("text") or message["caption"] for message in lan.received] == ["Cà phê\nHương & <b>", "Đây"]
    assert (lan.documents, telegram.refused) == ([b"a,b"], [])
