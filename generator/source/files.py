"""A file of the content written anew: whole or not at all, with the line ends that it had."""

from __future__ import annotations

from pathlib import Path

_MARK = "\ufeff".encode()


def exchange(file: Path, text: str) -> None:
    """Writes a text; who looks at the file meanwhile sees the old one or the new one."""
    before = file.read_bytes() if file.is_file() else b""
    raw = text.replace("\n", "\r\n" if b"\r\n" in before else "\n").encode()
    beside = file.with_name(f".{file.name}.new")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        beside.write_bytes((_MARK if before.startswith(_MARK) else b"") + raw)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
