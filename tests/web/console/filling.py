"""Forms as somebody fills them in."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element


def filled(form: Element, typed: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The fields of a form as they stand, with what was typed in their place."""
    fields: list[tuple[str, Any]] = []
    names = set()
    for field in form.iter():
        name = field.get("name", "")
        if field.tag not in ("input", "select", "textarea") or not name:
            continue
        names.add(name)
        if name in typed:
            continue
        fields += [(name, value) for value in values(field)]
    assert set(typed) <= names, f"no field {set(typed) - names} among {names}"
    for name, value in typed.items():
        fields += [(name, each) for each in (value if isinstance(value, list) else [value])]
    return fields


def picked(form: Element, typed: Mapping[str, Any]) -> int:
    """How many clicks it takes to pick what is not typed: ticks, and what stands in lists."""
    ticks = {each.get("name") for each in form.iter("input") if each.get("type") in ("checkbox", "radio")}
    listed = ticks | {each.get("name") for each in form.iter("select")}
    return sum(len(value) if isinstance(value, list) else 1 for name, value in typed.items() if name in listed)


def values(field: Element) -> list[str]:
    """What a field sends as it stands."""
    if field.tag == "textarea":
        return ["".join(field.itertext()).removeprefix("\n")]
    if field.tag == "select":
        options = list(field.iter("option"))
        chosen = [each for each in options if each.get("selected") is not None] or options[:1]
        return [each.get("value", "") for each in chosen]
    if field.get("type") in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.get("checked") is not None else []
    return [] if field.get("type") in ("submit", "file") else [field.get("value", "")]
