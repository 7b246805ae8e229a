"""Where and for which phone a guide opens, from whatever somebody says of it."""
