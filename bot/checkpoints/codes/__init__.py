"""The code at the door: its number, its signed address, the keys that sign.

README.md beside this has the format and a test vector.
"""
