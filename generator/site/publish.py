"""The output folder, whole at every moment.

A site is built in a hidden folder beside the output and then put in its place by one system call (see
`swap.py`), so that a reader, or a kill at any moment, meets the whole old site or the whole new one. What a
killed build leaves behind lies in that hidden folder and is cleared by the next build. A lock in it, which
the system lets go of when its holder dies, keeps two builds apart.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.diagnostics.message import _
from generator.site.manifest import Manifest
from generator.site.ownership import refuse_foreign, refuse_sources
from generator.site.refused import Refused
from generator.site.swap import swap
from generator.site.workshop import workshop
from generator.site.writing import write_files


def publish(
    output: Path, files: Iterable[tuple[str, bytes]], *, pages: int, build_id: str, sources: Sequence[Path]
) -> Manifest:
    """Puts `files` (address and bytes) where `output` is, all at once.

    Refused when the output holds anything that an earlier build did not write, lies in one of the
    `sources` or around it, is being written by another build, or cannot be written at all.
    """
    output = Path(os.path.abspath(output))  # noqa: PTH100 - takes `..` out and leaves links as they are
    output = output.parent.resolve() / output.name
    refuse_sources(output, [source.resolve() for source in sources])
    refuse_foreign(output)
    try:
        with workshop(output) as staging:
            manifest = write_files(staging, files, pages, build_id)
            # Once more, for the time that writing took.
            refuse_foreign(output)
            swap(staging, output)
    except OSError as error:
        raise Refused(_("`{output}` cannot be written: {what}", output=output, what=error)) from error
    return manifest
