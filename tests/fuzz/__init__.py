"""What nobody sends, sent: webhook calls, requests and frames, by chance but the same for the same seed."""
