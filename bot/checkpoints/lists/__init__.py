"""Lists of checkpoints, in and out: what people send, what the authorities get. Files are opened in bot/sandbox."""
