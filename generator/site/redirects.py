"""Old pages that lead on, in the forms that hosts read: Netlify's `_redirects` and a map for nginx."""

from __future__ import annotations

from collections.abc import Mapping

from generator.catalog import address

NETLIFY = "_redirects"
NGINX = "redirects.nginx-map"


def redirect_files(old_pages: Mapping[str, str], base: str) -> dict[str, bytes]:
    """Both files for a site whose path on its host is `base`; none where no page has moved.

    nginx includes its file in a `map $uri $moved { … }`, with and without the final slash and file name.
    """
    if not old_pages:
        return {}
    netlify, nginx = [], []
    for old, target in sorted(old_pages.items()):
        new = base + _plain(target)
        netlify.append(f"{base}{old} {new} 301!")
        nginx += [f"{base}{spelling} {new};" for spelling in (old, old.rstrip("/"), f"{old}index.html")]
    return {NETLIFY: _lines(netlify), NGINX: _lines(nginx)}


def _plain(target: str) -> str:
    """The address; hosts read what stands after `#` as a comment, so the page alone is named."""
    return address.parts(target)[0] if "#" in target else target


def _lines(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
