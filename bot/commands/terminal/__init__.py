"""What every command needs: saying something on the terminal, who acts, files that nobody else may read. No command."""
