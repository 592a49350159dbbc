"""Everything one run noticed, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.diagnostics.diagnostic import Diagnostic, Severity

#: of one rule in one file; whoever mends a hundred sees the others in the next run
MOST = 100


class Report:
    """Collects diagnostics; the same words about the same place are kept once."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Diagnostic] = {}
        self._count: Counter[tuple[str, str]] = Counter()

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep `diagnostic`."""
        message = diagnostic.message
        key = (diagnostic.span, diagnostic.rule, message.template, str(message.values))
        kind = (diagnostic.span.file, diagnostic.rule)
        if key not in self._found and self._count[kind] < MOST:
            self._found[key] = diagnostic
            self._count[kind] += 1

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep all of `diagnostics`."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All of them, by file, line and column."""
        return sorted(self._found.values(), key=lambda d: (d.span.file, d.span.line, d.span.column, d.rule))

    @property
    def errors(self) -> list[Diagnostic]:
        """What stops the build."""
        return [d for d in self.diagnostics if d.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Diagnostic]:
        """What does not."""
        return [d for d in self.diagnostics if d.severity is Severity.WARNING]
