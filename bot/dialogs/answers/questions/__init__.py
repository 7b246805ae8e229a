"""Free questions: the answer, what there is beyond it, or the few topics that may be meant."""
