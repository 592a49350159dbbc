"""Everything, linked."""
