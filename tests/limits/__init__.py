"""How much of us somebody may have."""
