"""What a conversation needs between two turns.

Sessions, updates that were seen, what waits for a browser, files that a channel has stored.
"""
