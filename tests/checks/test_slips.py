"""Slips of the hand: whatever becomes of a file, the compiler says where, and never falls over."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import console
from tests.checks.situations import BASE, lay_out, report_on

FILES = sorted(file.relative_to(BASE).as_posix() for file in BASE.rglob("*") if file.is_file())
SLIPS = [
    "", "[", "]", "{", "}", ": ", ", ", '"', "'", "- ", "\n", "  ", "#", " # ", "&a ", "*a", "!x ", "|\n",
    "[]", "{}", '""', "null", "~", "-1", "9" * 30, "가", "return", "tree:", "common:power-supply",
    "tree:washer/leaks", "<b>", "](", "---\n", "%", "?", "\t", "2026-13-45", "mon-fri", "daegu/chilgok",
    "washer", "home-visit", "\x00",
]  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("slips")
    lay_out(folder)
    return folder


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the base, and its text with a word or a line changed, lost or out of place."""
    path = draw(st.sampled_from(FILES))
    text = (BASE / path).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 3))):
        pieces = list(re.finditer(r"[\w-]+|\[[^\]]*\]|\{[^}]*\}|[^\w\s]|\n *", text)) or [re.match("", text)]
        place = draw(st.sampled_from(pieces))
        assert place is not None
        slip = draw(
            st.sampled_from(SLIPS) | st.sampled_from(pieces).map(lambda piece: piece[0] if piece else "")
        )
        keep = draw(st.booleans())
        text = text[: place.end() if keep else place.start()] + slip + text[place.end() :]
    return path, text


@settings(max_examples=150)
@given(slipped())
def test_no_slip_brings_the_compiler_down(root: Path, slip: tuple[str, str]) -> None:
    path, text = slip
    (root / path).write_text(text, encoding="utf-8")
    try:
        found = report_on(root).diagnostics
    finally:
        (root / path).write_bytes((BASE / path).read_bytes())
    assert console.render(found, str).count("-->") >= len(found)
    for diagnostic in found:
        lines = (
            (root / diagnostic.span.file).read_text(encoding="utf-8")
            if diagnostic.span.file != path
            else text
        )
        assert 1 <= diagnostic.span.line <= lines.count("\n") + 1
        assert diagnostic.message.text(str)
