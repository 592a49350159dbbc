"""First versions of content, written from a few answers."""
