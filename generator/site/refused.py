"""Why nothing was written."""

from __future__ import annotations

from generator.diagnostics.message import Message


class Refused(Exception):
    """The output cannot be written safely; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text(str))
        self.message = message
