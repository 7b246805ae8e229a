"""Spreadsheets, in and out, as rows of text: CSV and XLSX, with bounds on what is unpacked.

What a row means is not known here.
"""

Row = tuple[int, list[str]]
"""The line's number as a spreadsheet program shows it, and its cells."""
