"""`python -m generator.locale` brings the catalogues up to date with the code and lists what to translate."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from generator.diagnostics.language import LOCALE_DIR
from generator.locale import merged, sentences, untranslated


def main() -> int:
    """Merges every sentence of the code into every catalogue; 1 when a translation is missing."""
    found = sentences(Path(__file__).parent.parent)
    left = 0
    for path in sorted(LOCALE_DIR.glob("*/LC_MESSAGES/messages.po")):
        old = path.read_bytes()
        catalogue = merged(read_po(BytesIO(old)), found)
        written = BytesIO()
        write_po(written, catalogue, width=0, omit_header=True, include_lineno=False)
        # The header stays as it was: the one babel writes holds the time of day.
        path.write_bytes(old.partition(b"\n\n")[0].rstrip() + b"\n\n" + written.getvalue())
        waiting = untranslated(catalogue)
        print(f"{path}: {len(catalogue)} sentences, {len(waiting)} to translate", *waiting, sep="\n  ")
        left += len(waiting)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
