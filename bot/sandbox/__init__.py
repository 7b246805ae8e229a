"""The one room in which files that strangers sent are opened. Nothing here knows a database, a person or a channel."""
