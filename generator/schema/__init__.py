"""Shapes: one file per kind of content."""
