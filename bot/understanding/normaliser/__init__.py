"""From what people type to the words that the content is written in."""
