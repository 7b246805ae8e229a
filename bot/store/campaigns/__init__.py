"""Campaigns and their audiences, what people did with them, who follows them. Who may do what is decided above."""
