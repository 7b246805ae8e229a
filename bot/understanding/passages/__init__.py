"""What each answer says, passage by passage, and which passage tells what is asked further. What a whole question means
is judged in `judging/`."""
