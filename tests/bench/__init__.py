"""How fast it is, each figure beside what the machine could do at the most. `python -m tests.bench [NAME…]`."""
