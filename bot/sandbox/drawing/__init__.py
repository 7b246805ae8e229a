"""Plain shapes, letters and codes, and pictures made of them. What a drawing shows is decided in bot/paper."""
