"""The command line, one file a command. Above everything else: nothing imports it."""
