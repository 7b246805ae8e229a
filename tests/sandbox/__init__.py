"""What strangers send is opened, and what is heavy is drawn."""
