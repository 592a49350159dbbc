"""What `mkdocs.yml` may say to the plugin."""

from __future__ import annotations

from datetime import date, datetime

from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from generator.schema.words import SEOUL


class Day(BaseConfigOption[date]):
    """A date such as 2026-11-22; left empty, the present minute in Korea."""

    def __init__(self) -> None:
        super().__init__()
        self.default = ""

    def run_validation(self, value: object) -> date:
        """The day that was written."""
        if value in ("", None):
            # The one look at the clock of a build that MkDocs started.
            return datetime.now(SEOUL).replace(second=0, microsecond=0)
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            raise ValidationError(f"{value!r} is not a date such as 2026-11-22") from None


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """`today` is the day for which the site is made."""

    today = Day()
