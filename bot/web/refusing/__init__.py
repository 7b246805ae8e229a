"""A request that gets no page: nothing is there, something failed, somebody asks too much."""
