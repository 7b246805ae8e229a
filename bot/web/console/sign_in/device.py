"""What a browser says of itself, in two words that its owner recognises."""

BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "coc_coc_browser": "Cốc Cốc",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}
"""What stands in the header → what it is called; the first that is there counts."""


def device(agent: str) -> str:
    """ "Chrome, Windows", from the header User-Agent; "?" for what is not known."""
    found = [next((name for sign, name in known.items() if sign in agent), "") for known in (BROWSERS, SYSTEMS)]
    return ", ".join(part for part in found if part) or "?"
