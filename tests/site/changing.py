"""The golden brand with something for each day to change."""

from pathlib import Path

from tests.site.golden import golden_root

SEASONS = """
seasons:
  - {months: [3, 4], say: 봄에는 미리 봐 두세요}
  - {months: [7], say: 여름에는 접수가 몰려요}
  - {months: [11], say: 겨울에는 호스가 얼 수 있어요}
"""
FLOOD = """
title: 침수 지원
kind: disaster-support
products: [dishwasher]
areas: [seoul/mapo]
remedy: 씻어 드려요
free: [점검]
paid: []
publish-from: 2026-07-01T09:00
starts: 2026-07-10
ends: 2026-12-31
sources: [https://www.nuri.example/flood]
"""


def changing_root(folder: Path) -> Path:
    """The golden brand; its dishwasher has seasons, help after a flood, a door latch known until January."""
    root = golden_root(folder)
    append(root / "content/products/dishwasher.yml", SEASONS)
    (root / "content/campaigns/2026-flood.yml").write_text(FLOOD, encoding="utf-8")
    edit(root / "content/parts/dishwasher.yml", "door-latch:", "2027-06-30", "2027-01-31")
    return root


def append(file: Path, words: str) -> None:
    """Adds words at the end of a file."""
    file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")


def edit(file: Path, after: str, old: str, new: str) -> None:
    """Writes `new` for the first `old` that stands after a mark."""
    text = file.read_text(encoding="utf-8")
    at = text.index(old, text.index(after))
    file.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
