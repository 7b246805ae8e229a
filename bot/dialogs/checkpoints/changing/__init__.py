"""What an owner changes of a place that is registered: in which words, and the sheet that comes with it."""
