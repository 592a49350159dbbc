"""The output: frames filled with pages, assets, and a folder that is whole at every moment."""
