"""The language for what is wrong: messages, places, diagnostics, and how they are shown."""
