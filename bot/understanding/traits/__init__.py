"""What shows of a text before anybody knows what it asks: its language, its tone, who writes, what it gives away."""
