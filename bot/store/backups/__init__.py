"""All that a database holds, in one sealed file, and back again: `sealed` is the file, the others fill and empty it."""
