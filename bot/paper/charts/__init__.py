"""Charts as pictures: arrivals at a checkpoint, what came of a campaign. No query."""
