"""What colleagues add to the content while the bot runs: laid over the files, and written back into them."""
