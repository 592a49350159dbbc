"""The languages of what editors are told: gettext catalogues beside the code."""

from __future__ import annotations

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

from generator.diagnostics.message import Translate

LANGUAGES = ("ko", "en")
LOCALE_DIR = Path(__file__).parent.parent / "locale"


@cache
def translator(language: str) -> Translate:
    """The function that turns an English sentence of the source into `language`."""
    if language == "en":
        return str
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with (LOCALE_DIR / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled).gettext
