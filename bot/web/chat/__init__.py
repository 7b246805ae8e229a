"""The web chat: its page and its socket."""
