"""Tiny pages that lead on to another one, without a server and without scripts."""

from __future__ import annotations

from markupsafe import escape

from generator.catalog import address

_PAGE = """\
<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={href}">
<link rel="canonical" href="{page}">
</head>
<body><a href="{href}">{title}</a></body>
</html>
"""


def leads_on(alias: str, target: str, title: str = "") -> bytes:
    """The page at an old or a short address; `target` may name a node or an answer on its page."""
    page, mark, rest = address.parts(target)
    file = escape(address.root_of(alias) + address.file_of(page))
    return _PAGE.format(title=escape(title or target), href=f"{file}{mark}{rest}", page=file).encode()
