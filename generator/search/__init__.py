"""Search: what the site serves so that a browser can find a page by its symptom, code or name."""

from generator.search.files import search_files

__all__ = ["search_files"]
