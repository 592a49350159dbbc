"""Whether an output folder is ours to replace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics.message import _
from generator.site.manifest import MARKER, manifest_of, paths_in
from generator.site.refused import Refused
from generator.site.swap import is_release

#: what systems lay down in any folder that somebody looks at
_LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")


def refuse_sources(output: Path, sources: Sequence[Path]) -> None:
    """The output neither holds anything the site is made from, nor lies in it."""
    for source in sources:
        if output == source or output in source.parents:
            raise Refused(
                _(
                    "`{output}` holds `{source}`, from which the site is made; choose another folder",
                    output=output,
                    source=source,
                )
            )
        if source in output.parents:
            raise Refused(
                _(
                    "`{output}` lies in `{source}`, from which the site is made; choose another folder",
                    output=output,
                    source=source,
                )
            )


def refuse_foreign(output: Path) -> None:
    """Only what the manifest of an earlier build names may be replaced."""
    if output.is_symlink() and not is_release(output):
        raise Refused(_("`{output}` is a link to another place; links are not followed", output=output))
    if not output.exists():
        return
    if not output.is_dir():
        raise Refused(_("`{output}` is a file; choose a folder that does not exist yet", output=output))
    if not any(output.iterdir()):
        return
    manifest = manifest_of(output)
    if manifest is None:
        raise Refused(
            _(
                "`{output}` holds files that were not written here; "
                "choose an empty folder, or one that does not exist yet",
                output=output,
            )
        )
    foreign = sorted(
        path for path in paths_in(output) - manifest.files.keys() - {MARKER} if not path.endswith(_LITTER)
    )
    if foreign:
        raise Refused(
            _(
                "`{output}` holds files that were not written here: {files}; move them elsewhere",
                output=output,
                files=[*(f"`{name}`" for name in foreign[:3]), *(["…"] if len(foreign) > 3 else [])],
            )
        )
