"""The two databases: connections, each kind of transaction, migrating, what processes tell each other. No table."""
