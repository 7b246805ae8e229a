"""What every command needs: the database, words on the terminal, who acts, files nobody else may read. No command."""
