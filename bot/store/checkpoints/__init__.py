"""Registered checkpoints, who owns and keeps them, the public keys that sign their codes."""
