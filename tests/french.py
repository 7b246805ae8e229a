"""A site that speaks a third language."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from bot.folders import CONTENT, LOCALES, ROOT

FRENCH = ROOT / "tests" / "packs" / "french"

COLLECTED = shutil.ignore_patterns("*.tsv", "__pycache__")
"""Lines that were collected from people, and what was learnt with them: half of what learning a content anew takes."""


def with_french(folder: Path) -> Path:
    """The real content and catalogs in an empty folder, with French beside them and without collected lines."""
    for name, real in (("content", CONTENT), ("locales", LOCALES)):
        shutil.copytree(real, folder / name, ignore=COLLECTED)
        shutil.copytree(FRENCH / name, folder / name, dirs_exist_ok=True)
    edited(folder, _with_french)
    return folder


def edited(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Changes site.yaml."""
    path = folder / "content" / "site.yaml"
    site = yaml.safe_load(path.read_text("utf-8"))
    change(site)
    path.write_text(yaml.safe_dump(site, allow_unicode=True, sort_keys=False), "utf-8")


def _with_french(site: dict[str, Any]) -> None:
    added = yaml.safe_load((FRENCH / "site.yaml").read_text("utf-8"))
    site["languages"].append("fr")
    site["greeting"]["fr"] = added["greeting"]
    for name, text in added["names"].items():
        site["names"][name]["fr"] = text
    for item in site["menu"]:
        if item["opens"] in added["menu"]:
            item["label"]["fr"] = added["menu"][item["opens"]]
