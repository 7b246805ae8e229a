"""What an approval is of: everything that people will get, who gets it and when, as one digest.

An approver approves what was shown, not a campaign's number: one changed character, another picture or many more
people, and it has to be looked at anew.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from bot.content import N_, Library
from bot.model import Campaign

PARTS = {
    "name": N_("the name"),
    "texts": N_("the text"),
    "texts_b": N_("the second text"),
    "image": N_("the picture"),
    "leads": N_("the buttons"),
    "templates": N_("what goes out after a long silence"),
    "split": N_("who gets which text"),
    "audience": N_("to whom it goes"),
    "schedule": N_("when it goes out"),
    "late": N_("for how long it is news"),
}
"""What can have changed since a campaign was handed in before."""


def parts(campaign: Campaign, library: Library) -> dict[str, Any]:
    """Everything that is approved, as plain data; of the picture what it shows, and not only its name."""
    content = campaign.content.plain()
    picture = library.pictures.get(campaign.content.image)
    shown = hashlib.sha256(picture.read_bytes()).hexdigest() if picture else ""
    return {
        "name": campaign.name,
        "texts": campaign.texts,
        "texts_b": content["texts_b"],
        "image": [campaign.content.image, shown, *map(list, sorted(campaign.content.alt.items()))],
        "leads": content["leads"],
        "templates": content["templates"],
        "split": content["split"],
        "audience": campaign.audience.plain(),
        "schedule": [campaign.starts_at.astimezone(UTC).isoformat(), campaign.rrule, campaign.skip_holidays],
        "late": [campaign.missed, campaign.lasts_hours],
    }


def digest(campaign: Campaign, library: Library) -> str:
    """64 hexadecimal digits (SHA-256) of all its parts."""
    plain = json.dumps(parts(campaign, library), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def seen(digest: str, people: int) -> str:
    """What stands for a digest and a number of people that somebody was shown: 16 hexadecimal digits. The number
    counts with its first two digits, since one more person subscribes every minute."""
    about = f"{people:.1e}" if people > 99 else str(people)
    return hashlib.sha256(f"{digest} {about}".encode()).hexdigest()[:16]


def changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """The names of the parts that are not what they were; none where there is nothing to compare with."""
    return [name for part, name in PARTS.items() if before and before.get(part) != now.get(part)]
