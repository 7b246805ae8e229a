"""Signs of illness in a message: what is told of them, denied, supposed or reported, and what only sounds like one."""
