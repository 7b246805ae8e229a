"""The pages at the door: where a code leads, arriving and leaving, one's own visits, without a network too."""
