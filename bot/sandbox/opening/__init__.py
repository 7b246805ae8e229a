"""Strangers' files are opened in a process of their own: what it may use is bounded, and so is how long it may take.

It gets the bytes of one file after the other and gives back texts, never objects; it holds no secret and no person.
"""
