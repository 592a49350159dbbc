"""What an outcome means today: the verdict joined with everything that decides whether to go."""
