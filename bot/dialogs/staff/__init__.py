"""What colleagues do in the chat: writing campaigns, approving and following them."""
