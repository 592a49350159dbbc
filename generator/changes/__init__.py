"""What a change of the content does to the answers that customers get."""
