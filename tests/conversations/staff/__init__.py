"""Colleagues at work in the chat, and what reaches people through them."""
