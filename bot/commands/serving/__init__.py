"""The processes that stay."""
