"""A text that seems to be cut by ` #`.

In YAML a space and `#` begin a comment, so the rest of the sentence would vanish without a word.

Put the whole text in double quotes; move a real comment to a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog.catalog import Catalog
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.message import _

_CUT = re.compile(r"""^[^#"']*[가-힣][^#"']*? (#+ ?[가-힣].*)$""")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Lines of text that go on with Hangul after ` #`."""
    for document in {entry.document.path: entry.document for entry in catalog}.values():
        if not document.path.endswith(".yml") or " #" not in document.text:
            continue
        block = -1
        for number, line in enumerate(document.lines, start=1):
            indent = len(line) - len(line.lstrip())
            if line.strip() and indent <= block:
                block = -1
            if block >= 0 or line.lstrip().startswith("#"):
                continue
            if re.search(r"[:-] [|>][+-]?\d?\s*$", line):
                block = indent
            elif found := _CUT.match(line):
                yield Diagnostic(
                    _("the text seems to be cut here: `#` after a space begins a comment"),
                    document.at(number, found.start(1) + 1, len(found[1])),
                    help=_("put the whole text in double quotes; move a real comment to a line of its own"),
                )
