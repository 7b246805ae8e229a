"""How well texts are understood, and where the borders lie: measured on labelled files.

Nothing here runs in a conversation.
"""
