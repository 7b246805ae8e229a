"""Zalo: `bot` for pilots (the Bot Platform, one token), `oa` for a province (the Official Account's OpenAPI v3).

They share how HTTP is spoken and where a file can be fetched for a while; nothing else is alike.
"""
