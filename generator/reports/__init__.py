"""What the content owes its readers, told to editors."""
