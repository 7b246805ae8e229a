"""Places to talk. Only this room knows which channel is which; `rendering` fits a message to each."""
