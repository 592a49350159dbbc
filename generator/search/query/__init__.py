"""What a query means and which pages answer it; templates/scripts/search*.js do the same in the browser."""

from generator.search.query.searcher import Answer, Found, Searcher
from generator.search.query.site_searcher import SiteSearcher

__all__ = ["Answer", "Found", "Searcher", "SiteSearcher"]
