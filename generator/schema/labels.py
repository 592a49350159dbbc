"""What people call the fields of the content, and the values of its choices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.source.yaml import read

_FILE = Path(__file__).with_name("labels.yml")


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called, what it says, and an example; empty where a group of fields stands."""

    title: str
    about: str
    example: str


@cache
def _labels() -> dict[str, Any]:
    value, _place, problems = read(_FILE.read_text(encoding="utf-8"))
    if problems or not isinstance(value, dict):
        raise ValueError(f"{_FILE.name} cannot be read")
    return value


def label(shape: str, field: str) -> Label:
    """The Korean label of a field of a model, both by the names they have in the content and the code."""
    return Label(*_labels()[shape][field])


def title(shape: str) -> str:
    """What a model is called in Korean."""
    called: str = _labels()[shape]["_"]
    return called


def choices(enumeration: str) -> dict[str, str]:
    """The values of a choice, each with its Korean explanation."""
    values: dict[str, str] = _labels()["="].get(enumeration, {})
    return values


def is_labelled(shape: str) -> bool:
    """Whether a model has labels: those that stand for a whole file of named things have none."""
    return shape in _labels()
