"""What is heard before what is open: who is ill, whose case it is, small talk, and that somebody has had enough."""
