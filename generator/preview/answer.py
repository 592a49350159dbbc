"""What is sent back to a browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, the type of the content, and the content."""

    status: int
    type: str
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
