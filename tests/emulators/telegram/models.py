"""Validates a request against aiogram's model of the method.

aiogram describes each method of the Bot API as a pydantic model, independently of the library
that the bot under test uses: https://core.telegram.org/bots/api#available-methods
"""

import inspect
import json
from typing import Any, get_args

from aiogram import methods
from aiogram.types import BufferedInputFile
from pydantic import BaseModel, ValidationError

from .wire import Call, Json, RefusalError, bad_request

# The real server compares method names without regard to case.
MODELS: dict[str, type[methods.TelegramMethod[Any]]] = {
    model.__api_method__.lower(): model
    for model in vars(methods).values()
    if inspect.isclass(model) and issubclass(model, methods.TelegramMethod) and model is not methods.TelegramMethod
}
# The words with which the real server names a missing parameter.
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "message_id": "message identifier is not specified",
}


def validated(call: Call) -> Call:
    """The same call with typed values; refused when the method or a parameter is unknown."""
    model = MODELS.get(call.method.lower())
    if model is None:
        raise RefusalError(404, "Not Found")
    call.method = model.__api_method__
    values = {name: _decoded(model, name, value) for name, value in call.payload.items()}
    try:
        checked = model.model_validate(values | _file_objects(model, call))
    except ValidationError as error:
        raise bad_request(_first_fault(error)) from error
    _refuse_unknown(checked, call.method)
    call.payload = _plain(checked)
    return call


def _types_of(model: type[BaseModel], name: str) -> tuple[Any, ...]:
    known = model.model_fields.get(name)
    return (get_args(known.annotation) or (known.annotation,)) if known else (str,)


def _decoded(model: type[BaseModel], name: str, value: Any) -> Any:
    """Objects and arrays come as JSON text; a text that merely looks like JSON stays a text."""
    if not isinstance(value, str) or not value.startswith(("{", "[")):
        return int(value) if name == "chat_id" and _is_number(value) else value
    if str in _types_of(model, name):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise bad_request(f"can't parse {name} JSON object") from error


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and value.removeprefix("-").isdecimal()


def _file_objects(model: type[BaseModel], call: Call) -> dict[str, BufferedInputFile]:
    """Parameters that must be uploads (a certificate) are file objects for aiogram."""
    return {
        name: BufferedInputFile(upload.content, upload.filename)
        for name, upload in call.files.items()
        if name in model.model_fields and str not in _types_of(model, name)
    }


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    name = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "missing" and name in MISSING:
        return MISSING[name]
    return f"can't parse parameter {name}: {fault['msg']}"


def _refuse_unknown(value: Any, where: str) -> None:
    """Refuse fields that the Bot API does not have, at any depth."""
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            raise bad_request(f"unknown parameter {name} in {where}")
        for name in value.model_fields_set:
            _refuse_unknown(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, list):
        for item in value:
            _refuse_unknown(item, where)


def _plain(checked: BaseModel) -> Json:
    return checked.model_dump(exclude_unset=True, exclude_none=True, warnings=False)
