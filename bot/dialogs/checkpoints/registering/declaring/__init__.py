"""After the registration: declared at the official site, whose code goes onto the poster."""
