"""What people do on Zalo, taken in: delivered, parsed, and caught up on after an outage."""
