"""Reads content/ and locales/: the site, guides, topics, places and catalogs; checks them.

All that names an app, an agency or a place is here as data: another province and another app are another folder.
"""

from bot.content.catalogs.catalog import N_, Words
from bot.content.dates import spoken_date
from bot.content.guides import Guide, Link, Page
from bot.content.library import Library, load, whole
from bot.content.local import ContentError, name_in, own_name
from bot.content.places.communes import Communes
from bot.content.places.names import Commune, District
from bot.content.site import Site
from bot.content.topics import Topic

__all__ = [
    "N_",
    "Commune",
    "Communes",
    "ContentError",
    "District",
    "Guide",
    "Library",
    "Link",
    "Page",
    "Site",
    "Topic",
    "Words",
    "load",
    "name_in",
    "own_name",
    "spoken_date",
    "whole",
]
