"""What the preview knows: the last good version, what is wrong with the newest, and which number it has."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Condition, Lock

from generator.catalog.catalog import Catalog
from generator.compiler import read_catalog
from generator.diagnostics.report import Report
from generator.preview.shown import Shown, Theme
from generator.settings import own_words


@dataclass(frozen=True)
class State:
    """One moment of the desk; `shown` stays the last good version while there are errors."""

    number: int = 0
    shown: Shown | None = None
    report: Report = field(default_factory=Report)


class Desk:
    """Reads the content again and tells those who wait; a version becomes visible whole or not at all."""

    def __init__(self, root: Path, today: date, theme: Theme, ahead: int) -> None:
        self.root, self.today = root, today
        self.state = State()
        self._theme, self._ahead = theme, ahead
        self._last: Catalog | None = None
        self._turn, self._one = Condition(), Lock()

    def move(self, day: date) -> None:
        """Show the site as of another day from now on."""
        with self._one:
            before = self.today.date() if isinstance(self.today, datetime) else self.today
            self._ahead += (day - before) // timedelta(milliseconds=1)
            self.today = day
        self.refresh()

    def refresh(self) -> None:
        """Read what changed, and show it where nothing is wrong with it."""
        with self._one:
            self._refresh()

    def _refresh(self) -> None:
        own_words.cache_clear()
        report = Report()
        catalog = read_catalog(self.root, self.today, report, self._last)
        shown = self.state.shown
        if catalog is not None:
            self._last = catalog
            if not report.errors:
                catalog.previewed = True
                shown = Shown(catalog, self._theme, self._ahead)
        with self._turn:
            self.state = State(self.state.number + 1, shown, report)
            self._turn.notify_all()

    def wait(self, known: int, seconds: float) -> State:
        """The state once it is another than the `known` one, or the same when so much time has passed."""
        with self._turn:
            self._turn.wait_for(lambda: self.state.number != known, seconds)
            return self.state
