"""Arriving, leaving, and who was there at the same time. How a checkpoint is registered is not decided here."""
