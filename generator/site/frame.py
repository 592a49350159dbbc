"""A page of the theme rendered once, with places for what differs.

MkDocs renders a frame with a *mark* in every variable place. The text is cut at the marks, and a page is
then a join of strings: that is what makes ten thousand pages cheap. A value that reached the template by
any other way than a mark would be the same on every page; `tests/site/test_frame.py` compares whole
pages of the theme with spliced ones to prove that none does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from markupsafe import Markup, escape

_MARK = re.compile("⟦frame:([a-z_]+)⟧")


@dataclass(frozen=True, slots=True)
class FrameValues:
    """What a page puts into its frame; templates know it as `frame`. Markup is finished HTML."""

    title: str
    description: str
    canonical: str
    og_type: str
    breadcrumbs: Markup
    content: Markup
    structured_data: Markup
    alternates: Markup
    versions: Markup
    language: str
    root: str
    #: the way to the first page in the language of this one
    home: str


#: language and the ways to the root and to the first page decide which frame a page has; all else is a place
FrameKey = tuple[str, str, str]
_PLACES = tuple(field.name for field in fields(FrameValues) if field.name not in ("language", "root", "home"))


def marked(key: FrameKey) -> FrameValues:
    """The values with which a frame is rendered: a mark in every place."""
    language, root, home = key
    places = {name: Markup(f"⟦frame:{name}⟧") for name in _PLACES}  # noqa: S704 - names of fields
    return FrameValues(language=language, root=root, home=home, **places)


class Frame:
    """A rendered frame, cut at its marks."""

    def __init__(self, text: str) -> None:
        pieces = _MARK.split(text)
        self._texts, self._names = pieces[0::2], pieces[1::2]
        for name in set(self._names) - set(_PLACES):
            raise ValueError(f"the frame has a place `{name}` that no page fills")
        if self._names.count("content") != 1:
            raise ValueError("the frame must show `frame.content` once")

    def splice(self, values: FrameValues) -> str:
        """The whole page: the frame with its places filled."""
        parts = [self._texts[0]]
        for name, text in zip(self._names, self._texts[1:], strict=True):
            # `escape` leaves Markup as it is.
            parts += escape(getattr(values, name)), text
        return "".join(parts)
