"""What colleagues who write the content call: is it whole, and which sentences have no words yet."""
