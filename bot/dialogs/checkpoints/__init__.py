"""What an owner does: registering one checkpoint or many, papers, the desk, keepers, handing over."""
