"""Editors' Markdown as HTML: raw HTML shown as characters, links to content as links of this site."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from generator.catalog import address
from generator.catalog.pictures import path_of
from generator.schema.markdown import CONTENT_LINKS, flat, image_source, plain, tokens
from generator.source.picture import Picture

_parser = MarkdownIt("commonmark", {"html": False})
#: headings of a text stand below the title of its page
_DEEPER = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6"}


def render(
    reach: Callable[[str], str], pictures: Mapping[str, Picture], text: str, root: str, document: str = ""
) -> Markup:
    """The text as HTML on a page from which `root` leads to the addresses that `reach` gives.

    Pictures are those that lie beside the `document` that the text is from.
    """
    stream = tokens(text)
    for token in flat(stream):
        if token.type == "link_open":
            _link(token, reach, root)
        elif token.type == "image":
            _image(token, pictures.get(path_of(image_source(token), document) or ""), reach, root)
        elif token.type in ("heading_open", "heading_close"):
            token.tag = _DEEPER[token.tag]
    # markdown-it escapes every text, and raw HTML is switched off.
    return Markup(_parser.renderer.render(stream, _parser.options, {}))  # noqa: S704


def _link(token: Token, reach: Callable[[str], str], root: str) -> None:
    scheme, _colon, target = str(token.attrGet("href") or "").partition(":")
    if scheme in CONTENT_LINKS:
        token.attrSet("href", root + address.file_of(reach(address.page(scheme, target))))
    elif scheme == "https":
        token.attrSet("rel", "noopener noreferrer")


def _image(token: Token, picture: Picture | None, reach: Callable[[str], str], root: str) -> None:
    """A picture with its size, so that nothing jumps when it comes; words instead of one that is not ours."""
    if picture is None:
        token.type, token.tag, token.content, token.children = "text", "", plain(token.content), None
        return
    token.attrs = {
        "src": root + reach(address.picture(picture)),
        "alt": "",
        "width": picture.width,
        "height": picture.height,
        "loading": "lazy",
        "decoding": "async",
    }
