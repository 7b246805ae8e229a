"""How much JSON holds, seen before it is read. Pure."""


def is_heap(data: str | bytes, most: int) -> bool:
    """Whether more than so many values stand in it: each but the first has a comma before it, or a bracket. A text with
    as many commas counts too. Reading half a million would hold everybody up for half a second."""
    if isinstance(data, str):
        return any(data.count(mark) >= most for mark in ",[{")
    return any(data.count(mark) >= most for mark in (b",", b"[", b"{"))
