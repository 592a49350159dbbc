"""What people call the fields of the content, and the values of its choices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.source.writing import Data, flow
from generator.source.yaml import read

_FILE = Path(__file__).with_name("labels.yml")


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called, what it says, and an example; of a list an example of one item."""

    title: str
    about: str
    sample: Data

    @property
    def example(self) -> str:
        """The example as somebody writes it."""
        return self.sample if isinstance(self.sample, str) else flow(self.sample)


@cache
def _labels() -> dict[str, Any]:
    value, _place, problems = read(_FILE.read_text(encoding="utf-8"))
    if problems or not isinstance(value, dict):
        raise ValueError(f"{_FILE.name} cannot be read")
    return value


def label(shape: str, field: str) -> Label:
    """The Korean label of a field of a model, both by the names they have in the content and the code."""
    return Label(*_labels()[shape][field])


def title(shape: str) -> Label:
    """What a model is called in Korean; the model of a whole file is explained, too."""
    row = _labels()[shape]["_"]
    title, about, sample = (*([row] if isinstance(row, str) else row), "", "")[:3]
    return Label(title, about, sample)


def choices(enumeration: str) -> dict[str, str]:
    """The values of a choice, each with its Korean explanation."""
    values: dict[str, str] = _labels()["="].get(enumeration, {})
    return values


def is_labelled(shape: str) -> bool:
    """Whether a model has labels."""
    return shape in _labels()
