"""Forms in the browser for those who would rather not write YAML; part of the preview, never of a site."""
