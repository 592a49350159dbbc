"""Data in a page for its scripts."""

from __future__ import annotations

import json

from markupsafe import Markup

_IN_SCRIPTS = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def embedded(data: object) -> Markup:
    """The JSON of `data` as the text of a script element; no character in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPTS)
    return Markup(text)  # noqa: S704 - every character that has a meaning in markup is written as its number
