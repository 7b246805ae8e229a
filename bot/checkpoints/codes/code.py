"""The short code that a checkpoint's address ends with."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""30 signs that nobody confuses when a code is read from a poster and typed: no 0 O 1 I L U."""

LENGTH = 8
"""30⁸ ≈ 6.6 · 10¹¹ codes: among a hundred thousand places a guess hits one in six million times."""


def new_code() -> str:
    """A code that was not thought of before."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def clean_code(typed: str) -> str:
    """A code as somebody typed it: any case, spaces and dashes left out."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())
