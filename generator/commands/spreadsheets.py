"""CSV files as spreadsheets save them: as UTF-8, or as Korean ones do where nobody chose."""

from __future__ import annotations

import io
from pathlib import Path

import click

from generator.diagnostics.message import Translate, _

#: a file that is there
CSV = click.Path(exists=True, dir_okay=False, path_type=Path)
_ENCODINGS = ("utf-8-sig", "cp949")


def opened(file: Path, translate: Translate) -> io.StringIO:
    """The text of a CSV; one in no encoding that is known ends the command."""
    raw = file.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return io.StringIO(raw.decode(encoding), newline="")
        except UnicodeDecodeError:
            continue
    message = _("`{path}` cannot be read; save it as `CSV UTF-8` in the spreadsheet", path=file)
    raise click.UsageError(message.text(translate))
