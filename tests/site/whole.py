"""Is a published folder whole? Looked at without the code that wrote it."""

import hashlib
import json
from pathlib import Path


def build_of(site: Path) -> str | None:
    """The build that a folder holds, every byte of it checked; None where there is no folder."""
    if not site.exists():
        return None
    marker = site / ".gagijeon" / "manifest.json"
    manifest = json.loads(marker.read_text(encoding="utf-8"))
    found = {
        path.relative_to(site).as_posix(): path
        for path in site.rglob("*")
        if path.is_file() and path != marker
    }
    assert found.keys() == manifest["files"].keys()
    for address, path in found.items():
        content = path.read_bytes()
        assert hashlib.sha256(content).hexdigest() == manifest["files"][address]["sha256"], address
        assert len(content) == manifest["files"][address]["size"], address
    assert 0 < manifest["pages"] <= sum(path.suffix == ".html" for path in found.values())
    return str(manifest["build"])


def tree_of(site: Path) -> dict[str, bytes]:
    """Every file of a folder and its bytes."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
