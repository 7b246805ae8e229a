"""The methods about the bot itself: who it is, where updates go, its commands and files."""

from collections.abc import Callable
from typing import Any

from . import editing, sending
from .rules import (
    PROFILE_UNITS,
    check_commands,
    check_language,
    check_profile,
    check_webhook,
)
from .wire import Call, Json
from .world import World

Handler = Callable[[World, Call], Any]


def get_me(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getme"""
    abilities = {"can_join_groups": True, "can_read_all_group_messages": False}
    return world.bot | abilities | {"supports_inline_queries": False}


def get_file(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getfile"""
    return world.files.describe(call.payload["file_id"])


def set_webhook(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#setwebhook"""
    if not call.payload["url"]:
        return delete_webhook(world, call)
    check_webhook(call.payload, world.allow_http)
    world.updates.allowed = call.payload.get("allowed_updates", world.updates.allowed)
    webhook = {"max_connections": 40} | call.payload
    world.updates.set_webhook(webhook, call.payload.get("drop_pending_updates", False))
    return True


def delete_webhook(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    world.updates.set_webhook(None, call.payload.get("drop_pending_updates", False))
    return True


def get_webhook_info(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    webhook = world.updates.webhook or {"url": ""}
    info = {
        "url": webhook["url"],
        "has_custom_certificate": "certificate" in webhook,
        "pending_update_count": len(world.updates.pending),
        "max_connections": webhook.get("max_connections", 40),
    }
    allowed = {"allowed_updates": world.updates.allowed} if world.updates.allowed else {}
    return info | allowed | world.updates.last_error


def set_commands(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    check_language(call.payload)
    check_commands(call.payload["commands"])
    world.commands[call.payload.get("language_code", "")] = call.payload["commands"]
    return True


def get_commands(world: World, call: Call) -> list[Json]:
    """https://core.telegram.org/bots/api#getmycommands"""
    return world.commands.get(call.payload.get("language_code", ""), [])


def delete_commands(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands"""
    world.commands.pop(call.payload.get("language_code", ""), None)
    return True


def _set_profile(name: str) -> Handler:
    def handler(world: World, call: Call) -> bool:
        check_language(call.payload)
        check_profile(name, call.payload.get(name, ""))
        language = call.payload.get("language_code", "")
        world.profile[name, language] = call.payload.get(name, "")
        return True

    return handler


def _get_profile(name: str) -> Handler:
    """What was set for a language, else for everybody; the name is at first the one that the bot was made with."""

    def handler(world: World, call: Call) -> Json:
        check_language(call.payload)
        first = world.bot["first_name"] if name == "name" else ""
        language = call.payload.get("language_code", "")
        return {name: world.profile.get((name, language)) or world.profile.get((name, "")) or first}

    return handler


def set_menu_button(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#setchatmenubutton"""
    world.menu_button = call.payload.get("menu_button", {"type": "default"})
    return True


PROFILE_METHODS = {
    "name": "setMyName",
    "description": "setMyDescription",
    "short_description": "setMyShortDescription",
}
METHODS: dict[str, Handler] = {
    "getMe": get_me,
    "getFile": get_file,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setChatMenuButton": set_menu_button,
    **{method: _set_profile(name) for name, method in PROFILE_METHODS.items()},
    **{f"get{method[3:]}": _get_profile(name) for name, method in PROFILE_METHODS.items()},
    **sending.METHODS,
    **editing.METHODS,
}
assert PROFILE_METHODS.keys() == PROFILE_UNITS.keys()
