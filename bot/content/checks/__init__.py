"""Is the content whole and true? What is wrong with it, in sentences for whoever edits it."""
