"""The commands of the editor's desk, one file each; `__main__.py` gathers them."""
