"""For whom a site is built."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Customers, or the agents who help them: only agents see what is written under `internal`."""

    PUBLIC = "public"
    AGENT = "agent"
