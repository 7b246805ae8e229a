"""The dialogs that are open, in one turn: which of them talks, what waits below it, what is put off until later."""
