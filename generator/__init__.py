"""The compiler: service knowledge written in YAML becomes a static site that says whether to go."""
