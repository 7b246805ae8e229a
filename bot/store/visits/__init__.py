"""Who was where, and until when."""
