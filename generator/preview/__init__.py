"""The preview: the site as it will be on a day, made page by page as it is looked at."""
