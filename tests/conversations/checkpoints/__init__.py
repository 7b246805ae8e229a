"""What is done with a place that is registered, and who comes there."""
