"""Colleagues and their roles, and the audit log. Who may do what is decided above."""
