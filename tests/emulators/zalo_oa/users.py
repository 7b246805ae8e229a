"""Who there is, what was said, and the OA itself.

https://docs.zaloplatforms.com/docs/OA/user
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from .wire import Json, RefusalError, body, invalid, query

if TYPE_CHECKING:
    from .server import ZaloOaDouble

MOST = 10
"""Messages or chats in one call."""


async def get_oa(double: "ZaloOaDouble", _request: web.Request) -> Json:
    return {"oaid": double.oa_id, "name": "Trợ lý Phú Yên", "is_verified": True, "num_follower": len(double.people)}


async def detail(double: "ZaloOaDouble", request: web.Request) -> Json:
    person = double.people.get(query(request).get("user_id", ""))
    if person is None or not person.follower:
        raise RefusalError(-213, "User has not followed OA")
    return {"user_id": person.id, "display_name": person.name, "user_is_follower": True, "user_alias": person.name}


async def get_list(double: "ZaloOaDouble", request: web.Request) -> Json:
    given = query(request)
    if not 0 < int(given.get("count", 0)) <= 50 or int(given.get("offset", 0)) > 9951:
        raise invalid("count")
    people = [person for person in double.people.values() if person.follower]
    part = people[given["offset"] : given["offset"] + given["count"]]
    users = [{"user_id": person.id} for person in part]
    return {"total": len(people), "count": len(users), "offset": given["offset"], "users": users}


async def recent_chats(double: "ZaloOaDouble", request: web.Request) -> list[Json]:
    """The newest message of each chat, the newest chat first."""
    given = _page(query(request))
    newest = [person.said_here[-1] for person in double.people.values() if person.said_here]
    newest.sort(key=lambda message: -message["time"])
    return newest[given["offset"] : given["offset"] + given["count"]]


async def conversation(double: "ZaloOaDouble", request: web.Request) -> list[Json]:
    """One chat, the newest message first."""
    asked = query(request)
    given, person = _page(asked), double.people.get(str(asked.get("user_id")))
    if person is None:
        raise invalid("user_id")
    return person.said_here[::-1][given["offset"] : given["offset"] + given["count"]]


async def quota(double: "ZaloOaDouble", request: web.Request) -> Json:
    given = await body(request)
    person = double.people.get(given.get("user_id", ""))
    if person is None or person.last is None:
        raise RefusalError(-213, "User has not followed OA")
    return {"last_interaction": str(int(person.last.timestamp() * 1000))}


def _page(given: Json) -> Json:
    if not isinstance(given.get("offset"), int) or given["offset"] < 0:
        raise invalid("offset")
    if not isinstance(given.get("count"), int) or not 1 <= given["count"] <= MOST:
        raise invalid("count")
    return given


FREE, OPEN = timedelta(hours=48), timedelta(days=7)


def check_window(double: "ZaloOaDouble", user_id: str) -> bool:
    """Whether a consultation message costs something now; refused where it may not be sent at all."""
    person = double.people.get(user_id)
    if person is None or person.last is None or person.gone:
        raise RefusalError(-213, "User has not followed OA")
    if person.refuses:
        raise RefusalError(-244, "User has restricted this type of message")
    silent = double.now() - person.last
    if silent > OPEN:
        raise RefusalError(-230, "User has not interacted with the OA in the past 7 days")
    if silent > FREE and not double.linked_zca:
        raise RefusalError(-320, "ZCA is not linked")
    return silent > FREE
