"""One thing that is wrong, said to the person who can mend it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from generator.diagnostics.message import Message
from generator.diagnostics.span import Span


class Severity(StrEnum):
    """How much it matters: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Note:
    """The other place involved, and what stands there."""

    message: Message
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What happened, where, and what to write instead."""

    message: Message
    span: Span
    rule: str = ""
    severity: Severity = Severity.ERROR
    help: Message | None = None
    notes: tuple[Note, ...] = ()

    def named(self, rule: str, severity: Severity) -> Diagnostic:
        """The same diagnostic under the name and severity of its rule."""
        return replace(self, rule=rule, severity=severity)
