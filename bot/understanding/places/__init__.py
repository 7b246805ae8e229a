"""What a line tells of a place, taken apart: whoever has one says its kind, name, street and number in one breath."""
