"""How a checkpoint comes to be: its answers, whether it is declared at the official site, and the official code."""
