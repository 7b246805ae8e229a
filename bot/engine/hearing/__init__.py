"""What an update means here and now: one policy, in this order of precedence.

A pressed choice · a command · a choice of the question that was typed · what cannot wait · a feeling that is all that
is said · a no that stands before a question (`partly`) · what is asked of somebody of whom something was told
(`own_case`) · a yes with a question beside it, and a question about what is open (`beside`) · a small word that is
understood here · an answer to the step · a job · a topic, an aside, or nothing that is known.

`bot.engine.listening` does what was heard; what was not understood is kept by `misses`.
"""
