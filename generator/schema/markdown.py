"""The small safe Markdown of the content format, as tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.diagnostics.message import Message, _
from generator.diagnostics.suggest import closest

#: schemes of links to other content, and the kind each means
CONTENT_LINKS = ("fault-tree", "code", "campaign", "centre", "product", "guide")
OUTSIDE_LINKS = ("https", "tel", "sms", "mailto")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: its scheme and what follows the colon."""

    href: str
    scheme: str
    target: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that a text shows: where it says that it lies, and the words for who cannot see it."""

    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Unsafe:
    """Something the small Markdown does not take, and the words where it stands."""

    message: Message
    help: Message
    words: str


#: texts whose links and words are kept, for several rules ask, and a preview asks again at every change
REMEMBERED = 2**15


@cache
def _parser(html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html, "linkify": False}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def tokens(text: str) -> list[Token]:
    """The text as markdown-it tokens, raw HTML taken as plain characters."""
    return _parser(False).parse(text)


def flat(stream: list[Token]) -> Iterator[Token]:
    """Tokens with the inline ones in their place."""
    for token in stream:
        yield token
        yield from flat(token.children or [])


@lru_cache(REMEMBERED)
def plain(text: str) -> str:
    """The words of the text without its marks, on one line."""
    # Each block is one `inline` token before those in it, so words of two blocks stay apart.
    pieces = [
        token.content if token.type in ("text", "code_inline") else " "
        for token in flat(tokens(text))
        if token.type in ("text", "code_inline", "inline", "softbreak", "hardbreak")
    ]
    return " ".join("".join(pieces).split())


def links(text: str) -> Iterator[Link]:
    """The links of a text, in order."""
    yield from _links(text)


@lru_cache(REMEMBERED)
def _links(text: str) -> tuple[Link, ...]:
    if "](" not in text and "<" not in text and "]:" not in text and "][" not in text:
        return ()
    return tuple(
        _link(str(token.attrGet("href") or "")) for token in flat(tokens(text)) if token.type == "link_open"
    )


def _link(href: str) -> Link:
    scheme, colon, target = href.partition(":")
    return Link(href, scheme.lower() if colon else "", target if colon else href)


def images(text: str) -> Iterator[Image]:
    """The pictures of a text, in order."""
    if "![" in text:
        for token in flat(tokens(text)):
            if token.type == "image":
                yield Image(image_source(token), plain(token.content))


def image_source(token: Token) -> str:
    """Where an image token says that its picture lies, as it was written."""
    return unquote(str(token.attrGet("src") or ""))


def unsafe(text: str, *, pictures: bool = False) -> Iterator[Unsafe]:
    """Raw HTML, links that lead where no link may lead, and unless they may be there, pictures."""
    if "<" in text:
        opened = False
        for token in flat(_parser(True).parse(text)):
            if token.type in ("html_block", "html_inline"):
                if opened and token.content.startswith("</"):
                    continue  # the end of what was told at its beginning
                opened = True
                tag = token.content.strip().split(">", 1)[0].split("\n", 1)[0][:40]
                yield Unsafe(
                    _("HTML is not accepted in a text: `{tag}`", tag=f"{tag}>"),
                    _("write plain text or Markdown, such as **bold** or [words](guide:name)"),
                    tag,
                )
    for image in () if pictures else images(text):
        yield Unsafe(
            _("images cannot be put in a text: `{source}`", source=image.source),
            _("take the image out"),
            image.source,
        )
    for link in links(text):
        problem = _unsafe_link(link)
        if problem is not None:
            yield problem


def _unsafe_link(link: Link) -> Unsafe | None:
    if link.scheme in CONTENT_LINKS:
        return None
    if link.scheme == "http":
        return Unsafe(
            _("the link `{href}` is not encrypted", href=link.href),
            _("write `https:` instead of `http:`"),
            link.href,
        )
    if link.scheme in OUTSIDE_LINKS:
        if link.scheme == "https" and not urlsplit(link.href).hostname:
            return Unsafe(
                _("the link `{href}` names no host", href=link.href), _("write the full address"), link.href
            )
        return None
    near = "fault-tree" if link.scheme == "tree" else closest(link.scheme, CONTENT_LINKS)
    advice = (
        _("did you mean `{name}`?", name=near)
        if near
        else _("links may be `https:`, `tel:`, `sms:`, `mailto:` or content such as `guide:name`")
    )
    written = unquote(link.href)
    return Unsafe(_("the link `{href}` is of a kind that is not accepted", href=written), advice, written)
