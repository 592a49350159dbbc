"""The host: what knows MkDocs."""
