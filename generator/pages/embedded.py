"""Data in a page for its scripts."""

from __future__ import annotations

import json

from markupsafe import Markup

_NEVER_IN_SCRIPTS = "<>&\u2028\u2029"


def embedded(data: object) -> Markup:
    """The JSON of `data` as the text of a script element; no character in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in _NEVER_IN_SCRIPTS:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - every character that has a meaning in markup is written as its number
