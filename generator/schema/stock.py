"""The stock feed: how many of a part lie at a centre."""

from __future__ import annotations

from datetime import date

from generator.schema.model import Model
from generator.schema.words import Day, Whole

COLUMNS = ("centre", "part", "quantity", "as_of")


class StockRow(Model):
    """One row: `<region>/<centre>`, `<product>/<part>`, how many, and when that was counted."""

    centre: str
    part: str
    quantity: Whole
    as_of: Day

    def known_on(self, today: date) -> bool:
        """Whether the count is still worth showing; stock is forgotten after 30 days."""
        return 0 <= (today - self.as_of).days <= 30
