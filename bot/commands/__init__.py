"""The command line, one file a command, or a room of its own. Above everything else: nothing imports it."""
