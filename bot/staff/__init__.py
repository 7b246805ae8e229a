"""Who works here: invitations into the chat, links into the console. What they may do is said where they do it."""
